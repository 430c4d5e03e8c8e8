"""The rules for boilerplate: each a name, and what all of a line must be. Case makes no difference.

A rule must never eat news: none looks at a part of a line, and those with room for any words begin as no story does.
"""

import re

from dateline_news.desk.wire.recognise.vocabulary import cover_words, web_words
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN_NAME

NETWORKS = (
    r"facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|telegram|messenger|instagram|threads|bluesky|mastodon|tiktok"
    r"|youtube|e-?mail|mail|print|copy(?: link)?|link|google\+?|flipboard|viber|sms|tumblr"
)
MENU = (
    r"home(?: ?page)?|front page|news|latest(?: news)?|top stories|world|international|national|local|region(?:al)?"
    r"|politics|business|economy|markets|sports?|cricket|football|entertainment|culture|arts?|lifestyle|life|style"
    r"|health|science|tech(?:nology)?|opinions?|blogs?|columns?|editorials?|videos?|photos?|pictures|gallery|multimedia"
    r"|magazine|e-?paper|weather|archives?|more|menu|search|log ?in|sign (?:in|up)|register|subscribe|contact(?: us)?"
    r"|about(?: us)?|live|pakistan|india|asia|europe|africa|americas|middle east|us|uk|education|travel|food|fashion"
    r"|showbiz|jobs|trending|agriculture|crime|court|courts|environment|property|farming|province|provinces|metro|nation|states?|districts?|cities"
    rf"|{web_words.HOME}|{web_words.SECTIONS}"
)
SHARE = (
    r"(?:shares?|tweet|pin(?: it)?|post|save|share(?: (?:this|the))?(?: (?:article|story|post|news|page))?"
    rf"(?: (?:on|via|to|with|by)(?:\s*[:,/|·&]?\s*(?:and )?(?:{NETWORKS}|friends|others))+)?)"
)
# Over the titles of other stories, and in front of one; several may stand beside one another.
ALSO_READ = (
    r"also read|read (?:also|more|next)|see also|(?:must|most) read|you (?:may|might) also (?:like|be interested in)|in other news|recommended(?: (?:for you|stories|reading|articles))?"
    r"|more (?:from|on|in) (?:this|the) (?:author|section|topic|story|subject)|more on this|related(?: (?:internet )?(?:stories|articles|news|posts|topics|content|links|reading|coverage))?"
    r"|explore (?:the|this) topic|more (?:stories|news)|don[’']t miss|editor[’']?s[’']? picks?"
    rf"|{web_words.ALSO_READ}"
)
BUTTON = rf"(?:shares?|tweet|pin(?: it)?|{NETWORKS})"

NOBODY_SAID = r"(?!.*(?:\b(?:said|says|told)\b|[“”\"]))"  # a button quotes nobody

RULES = {
    "share-buttons": (
        rf"(?:\d+\s*|(?:kindly|please) )?{SHARE}(?:\s*[:|,/·•]?\s*(?:{BUTTON}|\+?\d+))*\s*:?"
        rf"|{BUTTON}(?:\s*[|,/·•]?\s+{BUTTON})+"
        r"|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|e-?mail|print|copy link"
        r"|click to (?:share|tweet|print|email).{0,60}"
        rf"|(?:{web_words.SHARE})(?:[\s|,/·•]+(?:{web_words.SHARE}))*\s*:?"
        rf"|(?:{web_words.SHARE}|{web_words.NETWORKS}|{BUTTON})(?:[\s|,،/·•]+(?:{web_words.SHARE}|{web_words.NETWORKS}|{BUTTON}|\+?\d+))+\s*:?"
    ),
    "menu": (
        rf"(?:(?:{MENU})(?:\s*[|,/·•»>›]\s*|\s+|$)){{3,}}"
        r"|menu|search|home|log ?in|sign in|register|more|navigation|close"
    ),
    "breadcrumb": rf"(?:you are here:?\s*)?(?:{web_words.HOME})(?:\s*(?:[»>›/|→]|::)\s*|\s{{2,}})\S.{{0,140}}",
    "skip-link": (
        r"(?:skip|jump) to (?:main |the )?(?:content|navigation|article)|(?:back |go )?to top|scroll to top"
        rf"|{web_words.BACK}"
    ),
    "advertisement": (
        r"\W*(?:advertisements?|advertising|advert|sponsored(?: content)?|promoted(?: content)?|ads? by \S+|ad)\W*"
        rf"|\W*(?:{web_words.CONTINUE})\W*"
        r"|(?:story|article) continues (?:below|after)(?: (?:this|the))?(?: ad(?:vert(?:isement)?)?)?"
        rf"|\W*(?:{web_words.ADVERTISEMENT})\W*"
        r"|\W*advertisement\W+(?:continue|scroll)\b.{0,60}|continue reading below|scroll to continue.{0,40}"
    ),
    "also-read": (
        rf"[\[(]?\W{{0,4}}(?:{ALSO_READ})(?:\s+(?:{ALSO_READ}|more from (?:the )?author))*"
        r"\s*(?:[:|»>–—-]\s*\S.{0,160}|:|\.{3}|…)?[\])]?"
    ),
    "cookies": (
        rf"{NOBODY_SAID}(?:(?:we use|this (?:web)?site uses|our (?:web)?site uses) cookies\b.{{0,400}}"
        r"|by (?:continuing to (?:use|browse)|using) (?:this|our) (?:web)?site.{0,300})"
        r"|(?:accept|reject|manage)(?: all)?(?: cookies| options| preferences)?|we value your privacy.{0,60}|(?:we|wir|nous|nosotros) (?:and|und|et|y) (?:our|unsere|nos|nuestros) .{0,200}"
    ),
    "subscribe": (
        rf"{NOBODY_SAID}(?:(?:please )?(?:subscribe|sign up)(?: (?:now|here|today|free))?"
        r"(?: (?:to|for|and) .{0,120})?[.!]?"
        r"|follow (?:us|our|\S+ \S+ on)\b.{0,100}"
        r"|join (?:us on|our) .{0,80}(?:channel|group|community|newsletter|whatsapp|telegram).{0,40}"
        r"|(?:download|get) (?:the|our) .{0,40}\bapp\b.{0,60}|(?:enter )?your e-?mail(?: address)?"
        r"|(?:get|receive) (?:the|our) (?:latest|top|daily|breaking|day|best|news|stories).{0,60}(?:inbox|newsletter|alerts?).{0,40}"
        r"|newsletter|notifications?)"
        rf"|\W*(?:{web_words.MAIL})\W*(?:[|·]\s*.{{2,40}})?"
    ),
    "comments": (
        r"\d+ (?:comentarios?|commentaires?|kommentare?|comentários?|commenti|reacties|yorum|komentar|تعليقات?|تبصر[ےہ]|टिप्पणियाँ?)"
        r"|\(?\d*\)?\s*comments?\s*\(?\d*\)?|(?:leave|post|write|add) a (?:comment|reply)|no comments(?: yet)?"
        r"|view comments?"
    ),
    "reading-time": (
        r"(?:read(?:ing)? time:?\s*)?\d{1,2}\s*min(?:ute)?s?(?:\s*read(?:ing)?)|(?:read(?:ing)? time|time to read)\s*[:–-]?\s*\d{1,2}\s*min(?:ute)?s?\.?"
        r"|listen to (?:this )?(?:article|story).{0,20}"
        rf"|(?:{web_words.READING_TIME})\s*:?\s*\d{{1,2}}\s*\S{{1,8}}\.?|\d{{1,2}} ?(?:min|mn|dk)\.?"
    ),
    "page-feedback": (
        r"(?:(?:is|was|did) (?:this|you find this) (?:page|article|information|content|story) (?:useful|helpful)|(?:report|tell us about) a problem with this page|tell us whether this)\b.{0,120}"
        r"|(?:war|ist) dies(?:e|er) (?:seite|artikel|information) hilfreich.{0,60}|cette (?:page|information) (?:vous )?a-t-elle été utile.{0,60}|(?:te|le|os) ha (?:sido|resultado) útil.{0,60}"
    ),
    "appeal": (
        rf"{NOBODY_SAID}(?:\W{{0,3}}(?:donate|give)(?: (?:now|today|here|online))?\W*|\W{{0,3}}[£$€]\d+ (?:could|can|would|will) (?:pay|buy|help|provide|feed).{{0,120}}"
        r"|(?:keep|support|help) (?:independent|quality|local|our|us) (?:\w+ )?(?:journalism|reporting|work|newsroom)\b.{0,120}|(?:become|be) a (?:member|supporter|subscriber)\W*|(?:jetzt )?spenden\W*|faire un don\W*|(?:dona|haz una donación)(?: ahora)?\W*|doe agora\W*)"
    ),
    "word-to-desk": (
        rf"{NOBODY_SAID}(?:(?:any|if (?:you have )?any) (?:questions?|queries|problems?)(?:\W+(?:or \w+\W+)?(?:please|just|pls|ring|call|phone|contact|e-?mail|text|get|let|do|give|feel|drop|you|ask)\b.{{0,120}}|\W*)"
        r"|(?:photos?|pics?|pictures?|images?) (?:are |is )?(?:attached|enclosed)(?! to\b).{0,140})"
    ),
    "phone-stamp": r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?\s?m\.?)?\s?[✓✔☑]{1,2}\ufe0f?",
    "relative-time": (
        r"(?:(?:last )?(?:published|updated|posted)\s*:?\s*)?(?:\d+|an?) ?(?:[hmd]|hrs?|min(?:ute)?|hour|day|week)s? ago"
    ),
    "paging": (
        r"(?:previous|next|older|newer)(?: (?:article|story|post|page))?s?|(?:«|<|←)\s*previous.{0,120}"
        r"|next\s*(?:»|>|→).{0,120}|\W*(?:[^\W\d_][\w’'&-]*[:,]?\s+){0,5}(?:page|seite|p[áa]gina|sayfa|halaman|صفحہ|صفحة|صفحه|पृष्ठ|पेज)\s?(?:[a-z]\d|\d{1,3})\W*|page \d+ of \d+|https?://\S+(?:\s+page \d+ of \d+)"
    ),
    "player": (
        r"video player|close|play(?: video| audio)?|pause|mute|unmute|loading|font size|text size|a[+-]|enter keyword"
        r"|search(?: for)?:.{0,40}|show key events only|live feed|news provided by|this (?:story|article|video) is part of.{0,60}"
    ),
    "ticker": r"(?:trending(?: now)?|breaking(?: news)?|just in|latest|ticker|top news)\s*[:|].{0,60}\|.{0,200}",
    "picture-mark": rf"[(\[]\s*(?:{web_words.PICTURE})\s*[)\]]|[(\[]?\s*(?:{web_words.OTHER_PICTURE})\s*(?:[|:/–—-]\s*\S.{{1,50}})?[)\]]?\.?",
    "reference-number": web_words.REFERENCE,
    "house-line": (
        r"our standards:.{0,80}|[(\[](?:this|the) (?:story|report|article|copy|text|headline).{0,80}\b(?:wire|agency|syndicated"
        r"|auto-generated|feed|edited by)\b.{0,160}[)\]]"
        rf"|[(\[]?(?:{web_words.UNEDITED})[)\]]?"
    ),
    "original": r"original-content von:.{3,120}|(?:view|see) (?:original|source)(?: content| version)?.{0,40}(?:https?://|www\.)\S+|(?:logo|photo|video)\s*-\s*https?://\S+",
    "contact": r"[–—*-]*\s*[A-Z][^.!?]{2,60} (?:can|may) be (?:reached|contacted) (?:at|on|by) .{5,100}",
    "usage-note": r"(?:for )?editorial use only.{0,80}|no (?:archives?|sales?|resales?)(?:\W+no \w+)*|mandatory credit.{0,60}",
    "more-mark": r"[(\[]\s*(?:more(?: to (?:come|follow))?|mehr|más|suite|sigue|à suivre)\s*[)\]]|more to (?:come|follow)",
    "separator": r"&&|[=_*~–—-]{6,}|[=_*~–—-]{3,}\s*0{1,2}\s*[=_*~–—-]{3,}",
    "widget": (
        r"[●•🔴]\s*live|(?:this )?(?:video|image|player|content) (?:is )?(?:currently )?(?:unavailable|not available).{0,60}|advertise with .{2,40}|turn on notifications"
        r"|(?:load|show) (?:more|newer|older)(?: \S+){0,3}|newest first.{0,40}|oldest first.{0,40}|auto-?refresh.{0,20}|.{0,80}[○◯].{0,160}|(?:sondage|umfrage|encuesta|enquete|sondaggio|anket)"
        r"|pinned(?: (?:post|entry))?(?: (?:from|at|by) .{1,20})?|modal title|[×✕]|[🔔🔊▶⏵]\W*\S.{0,50}"
    ),
    "file-line": r"\S+\.(?:jpe?g|png|tiff?|gif|mp[34]|mov|wav|pdf|docx?)\b(?!.*[.!?]$).{0,160}",
    "trim-mark": (
        r"\W{0,3}(?:(?:begin|end|start|stop|resume)s? (?:of )?(?:optional )?(?:trim|cut)s?|(?:optional )?(?:trim|cut)s? (?:begins?|ends?|starts?|stops?|here)"
        r"|(?:story|copy|text) (?:can|may) (?:be )?(?:end|trim(?:med)?|cut|stop)(?: here)?|optional (?:add|material)(?: (?:begins|ends|follows))?)\W{0,3}"
    ),
    "script-cue": (
        r"(?:slug|trt|out ?cue|in ?cue|runs?|dur(?:ation)?|slot|sot|tape|nat(?:s| sound)?|cg|super|font)\s*:.{0,80}"
        r"|(?:clip|cut|vo|actuality|insert|intro|outro|wrap|tag|link)(?: ?\d+| ?-? ?\S+-\d+)?\s*:.{0,80}|(?:in|out)\s*:\s*[\"“'‘.…].{0,120}"
        r"|\*{2,}\s*(?:cut|clip|insert|actuality|tape|backup|back-up)\b.{0,160}|\[(?:(?-i:[A-Z][A-Z0-9]* ?[-–:/] ?[A-Z][A-Z :0-9,.'’/–-]{1,60})|wrap|tag|intro|outro|link|anchor|vo|sot|pkg)\]"
        r"|\((?-i:[A-Z][A-Z :0-9,.'’/-]{3,60})\)|\d{3,4} NEWS\b.{0,30}"
    ),
    "mail-signature": rf"(?:{cover_words.SIGNED_BY_PROGRAM})",
    "transmission-line": r"[a-z]{2,4}-[a-z]{2}-\d\d-\d\d-\d\d \d{4}gmt|\(\(.{5,80}\)\)",
}  # fmt: skip
UNCASED = "\u0620-\u064a\u066e-\u06d3\u0904-\u0939"  # letters of scripts without capitals
# Only on the last line of a copy.
END_MARK = re.compile(
    rf"[(–—-]*\s*(?:ends?|-?30-?|-?end-?|#(?:\s?#){{1,4}}|[*٭](?:\s?[*٭]){{2,6}}|\${{2}}|[=_*~.–—-]*\s*o{{2,7}}\s*[=_*~.–—-]*|x{{3,5}}|~ends~|/ends|{web_words.END})\s*[)–—-]*[.#/-]*(?:\s{{3,}}\S.{{0,60}})?",
    re.IGNORECASE,
)
INITIALS = re.compile(
    rf"(?:{KNOWN_NAME}|[A-Z]{{2,6}})?\s?/\s?[a-z]{{2,4}}(?:[-/][a-z]{{2,4}}){{0,3}}"
    r"|[a-z]{2,4}(?:\s?/{1,2}\s?[a-z]{2,4}){1,3}|[A-Z]{2,4}(?:\s?/{1,2}\s?[A-Z]{2,4}){1,3}"
    r"|[A-Za-z]{2,5}(?:/[A-Za-z]{2,4}){1,3}/(?:\d{2}){1,2}(?:\s?(?:hrs?|[A-Z]{3}))?|[A-Za-z]{2,5}(?:/[A-Za-z]{2,4}){2,4}"
    r"|[\u0620-\u064a]{1,4}(?: [\u0620-\u064a]{1,2})?(?:\s?/\s?[\u0620-\u064a]{1,4}(?: [\u0620-\u064a]{1,2})?){1,4}|[-–—]\s?[^\W\d_]{1,4}\s?[-–—]"
    rf"|[(\[][{UNCASED}]{{1,2}}(?:[\s/۔.-]+[{UNCASED}]{{1,2}}){{1,7}}[۔.]?[)\]]"
    rf"|(?=(?:.*[\s/۔.)-])?[{UNCASED}](?:[\s/۔.-]|$))[-–—\s]*(?:[(\[]?(?:{KNOWN_NAME})[)\]]?[\s۔.:/–-]*)?[{UNCASED}]{{1,2}}(?:[\s/۔.-]+[{UNCASED}]{{1,2}}){{1,7}}[۔.]?"
)  # of a desk
RIGHTS = re.compile(
    r"(?:copyright\s*(?:©|\(c\)|\d{4}|by\b|:)|©|\(c\)\s*(?:\d{4}|copyright)).{0,160}"
    r"|.{0,80}\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados"
    r"|todos os direitos reservados|tüm hakları saklıdır)\b.{0,40}|.{0,60}(?:جملہ حقوق محفوظ|جميع الحقوق محفوظة).{0,60}",
    re.IGNORECASE,
)
MENU_WORD = re.compile(MENU, re.IGNORECASE)
LONGEST = 180  # characters that any rule but the one for cookies has room for
LONGEST_OF_ALL = 460
LONG = re.compile(
    r".{0,40}\bcookies\b|(?:we|wir|nous) \w+ (?:our|unsere|nos) (?:\d+ )?par|by (?:continuing|using)", re.IGNORECASE
)  # how a line begins that may be longer
