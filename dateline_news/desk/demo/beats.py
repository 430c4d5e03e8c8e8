"""What the invented newsroom covers: sections, their institutions, topics and matters."""

from typing import NamedTuple


class Matter(NamedTuple):
    """Something to report on: a singular noun phrase, and one word for it in a short headline."""

    topic: str
    word: str
    phrase: str


class Beat(NamedTuple):
    """A section: its share of the stories, its institutions (without "the") and its matters."""

    section: str
    share: int
    bodies: tuple[str, ...]
    matters: tuple[Matter, ...]

    @property
    def abroad(self) -> bool:
        """Tell whether its stories come from other countries."""
        return self.section == "World"


def _beat(section: str, share: int, bodies: str, matters: str) -> Beat:
    rows = (line.split("|") for line in matters.strip().splitlines())
    return Beat(
        section,
        share,
        tuple(bodies.split("|")),
        tuple(Matter(*(cell.strip() for cell in row)) for row in rows),
    )


BEATS = (
    _beat(
        "World",
        3,
        "Norvale Foreign Office|Veldria Assembly|Tamber Isles Council|River Compact Secretariat"
        "|Sarrand Customs Union|Six Rivers Conference",
        """
        River Compact | River | river compact
        River Compact | Water | upper river water treaty
        Borders | Border | night border crossing at Stell
        Borders | Visa | shared visa for the Six Rivers
        Trade | Grain | grain trade agreement
        Trade | Timber | timber tariff schedule
        Diplomacy | Summit | Six Rivers summit
        Diplomacy | Embassy | embassy exchange with Veldria
        Sea Lanes | Strait | Tamber strait pilot scheme
        Sea Lanes | Lighthouse | outer lighthouse agreement
        Aid | Relief | flood relief fund for Sarrand
        Aid | Seed | seed bank for the delta
        """,
    ),
    _beat(
        "Politics",
        3,
        "Valley Assembly|Port Ellery Council|Electoral Office|Audit Chamber|Harbour Party|Upland League",
        """
        Elections | Ballot | postal ballot rule
        Elections | Boundary | ward boundary review
        Budgets | Budget | three-year budget
        Budgets | Reserve | winter reserve fund
        Housing | Housing | empty homes register
        Housing | Rent | rent review panel
        Local Powers | Powers | local powers bill
        Local Powers | Parish | parish merger plan
        Open Government | Records | public records act
        Open Government | Audit | street works audit
        Roads | Bypass | Calder Bridge bypass
        Roads | Parking | market square parking order
        """,
    ),
    _beat(
        "Business",
        2,
        "Harbour Board|Calder & Moss Line|Ellery Savings Bank|Guild of Bakers"
        "|Northmoor Woollen Mill|Chamber of Small Trades",
        """
        Ferries | Ferry | night ferry timetable
        Ferries | Fare | island fare cap
        Ports | Quay | deep-water quay
        Ports | Crane | second-hand crane auction
        Markets | Market | covered market lease
        Markets | Wool | autumn wool auction
        Work | Wage | apprentice wage scale
        Work | Shift | four-day shift trial
        Banking | Branch | last village branch
        Banking | Loan | fishing boat loan scheme
        Shops | Bakery | cooperative bakery
        Shops | Repair | repair shop voucher
        """,
    ),
    _beat(
        "Technology",
        1,
        "Valley Data Office|Ellery Polytechnic|Open Maps Circle|Signal Workshop"
        "|Public Code Bureau|Calder Telephone Cooperative",
        """
        Open Data | Data | open timetable feed
        Open Data | Map | street map archive
        Software | Software | library lending software
        Software | Code | public code register
        Networks | Cable | hill village cable ring
        Networks | Mast | shared radio mast
        Privacy | Camera | quay camera policy
        Privacy | Ticket | anonymous travel ticket
        Machines | Tram | driverless tram trial
        Machines | Robot | greenhouse robot
        Archives | Archive | newspaper archive scan
        Archives | Backup | town hall backup vault
        """,
    ),
    _beat(
        "Science",
        1,
        "Moss Head Observatory|Marine Station|Institute for Quiet Engines|Calder Herbarium"
        "|Tide Laboratory|Society of Field Naturalists",
        """
        Astronomy | Telescope | hilltop telescope
        Astronomy | Comet | amateur comet survey
        Oceans | Kelp | kelp forest count
        Oceans | Tide | century of tide readings
        Archaeology | Kiln | drowned kiln excavation
        Archaeology | Hull | clinker hull reconstruction
        Geology | Slope | slow hillside study
        Geology | Quarry | slate quarry core
        Birds | Tern | tern ringing project
        Birds | Owl | owl box census
        Materials | Lime | lime mortar experiment
        Materials | Sailcloth | recycled sailcloth test
        """,
    ),
    _beat(
        "Environment",
        2,
        "Rivers Trust|Forest Office|Marsh Commission|Calder Water Company|Upland Graziers Union|Clean Air Panel",
        """
        Floods | Flood | lower town flood wall
        Floods | Drain | storm drain survey
        Forests | Forest | Northmoor forest charter
        Forests | Nursery | tree nursery expansion
        Energy | Tidal | tidal mill restoration
        Energy | Heat | shared heat network
        Wildlife | Otter | otter crossing
        Wildlife | Meadow | hay meadow pledge
        Air | Smoke | smoke control zone
        Air | Bus | clean bus depot
        Waste | Glass | glass deposit scheme
        Waste | Compost | village compost round
        """,
    ),
    _beat(
        "Health",
        1,
        "Ellery Infirmary|District Nurses Association|Valley Health Office|School Meals Service"
        "|Island Ambulance Crew|College of Pharmacists",
        """
        Hospitals | Ward | children's ward extension
        Hospitals | Clinic | island clinic boat
        Nursing | Nursing | night nursing rota
        Nursing | Visits | home visit scheme
        Food | Meals | school meals contract
        Food | Salt | low-salt bread pledge
        Ageing | Garden | memory garden
        Ageing | Lunch | village lunch club
        Hearing | Van | hearing test van
        Hearing | Quiet | quiet hour rule
        Medicines | Pharmacy | late pharmacy rota
        Medicines | Vaccine | travel vaccine booking desk
        """,
    ),
    _beat(
        "Culture",
        2,
        "Lantern Theatre|Ellery Free Library|Calder Museum|Brass Band Federation|Tamber Film Club|Guild of Printers",
        """
        Theatre | Stage | open-air stage
        Theatre | Puppet | puppet festival
        Libraries | Library | Sunday library opening
        Libraries | Atlas | lost harbour atlas
        Music | Organ | town hall organ
        Music | Choir | shipyard choir recording
        Museums | Museum | weavers museum roof
        Museums | Clock | astronomical clock repair
        Film | Cinema | one-screen cinema
        Film | Newsreel | newsreel collection
        Books | Poetry | pocket poetry series
        Books | Print | letterpress workshop
        """,
    ),
    _beat(
        "Sport",
        2,
        "Harbour Football Club|Calder Rowing Club|Valley Cycling Union|Northmoor Athletic Club"
        "|Tamber Swimming League|County Pitch Committee",
        """
        Rowing | Regatta | spring regatta
        Rowing | Boathouse | rebuilt boathouse
        Football | Derby | harbour derby
        Football | Pitch | shared winter pitch
        Cycling | Climb | Moss Head hill climb
        Cycling | Velodrome | wooden velodrome
        Swimming | Lido | seawater lido
        Swimming | Relay | island relay swim
        Athletics | Marathon | causeway marathon
        Athletics | Track | cinder track revival
        Bowls | Bowls | evening bowls league
        Bowls | Green | promenade bowling green
        """,
    ),
)
OPINION = "Opinion"
SHARED_TOPICS = ("Port Ellery", "Calder Valley", "Letters", "Schools", "Transport", "Weather")
