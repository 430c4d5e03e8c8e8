"""Whatever is edited, and in whichever order: a build over what is there gives what a clean build gives.

`invoke test` runs 2 sequences, `invoke prove` 50. 500 once, which takes forty minutes:

    python -m pytest tests/press/editing/test_sequences.py --hypothesis-profile=long
"""

from hypothesis import HealthCheck, settings

from tests.press.editing.accidents import Accidents

SEQUENCES = max(1, settings().max_examples // 20)
STEPS = 8  # of a sequence

TestSequences = Accidents.TestCase
TestSequences.settings = settings(
    max_examples=SEQUENCES,
    stateful_step_count=STEPS,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
    report_multiple_bugs=False,
)
