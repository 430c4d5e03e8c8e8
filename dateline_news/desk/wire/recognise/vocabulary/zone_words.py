"""What people call the time of a land or of a city, besides the cities for which the zones of the world are named."""

ZONES = {
    "Europe/London": "uk british gb english scottish welsh londres londra لندن بريطانيا برطانوی برطانیہ लंदन ब्रिटिश",
    "Europe/Dublin": "irish",
    "America/New_York": "eastern et washington us|eastern dc nueva|york new|yorker nova|york نيويورك واشنطن نیویارک واشنگٹن न्यूयॉर्क",
    "America/Chicago": "us|central",
    "America/Los_Angeles": "pt pacific us|pacific",
    "Europe/Berlin": "mez mesz central|european german deutsche berlino berlim برلين ألمانيا برلن बर्लिन",
    "Europe/Paris": "hec french parigi باريس فرنسا پیرس पेरिस",
    "Europe/Brussels": "brüsseler brüssel bruselas bruxelles bruxelas bruselas brüksel بروكسل برسلز",
    "Europe/Zurich": "swiss geneva genf genfer ginebra genève ginevra genebra bern berner zürcher cenevre جنيف جنیوا जिनेवा",
    "Europe/Vienna": "wiener wien viena vienne viyana فيينا ویانا वियना",
    "Europe/Madrid": "peninsular española spanish مدريد",
    "Atlantic/Canary": "canaria canarias",
    "Europe/Rome": "italian roma rom روما روم रोम",
    "Europe/Athens": "greek athen atenas atina أثينا",
    "Europe/Moscow": "moskauer moskau moscú moscou mosca moskova موسكو ماسکو मास्को",
    "Europe/Istanbul": "turkish türkiye turkey tsi̇ tsi ankara turquía تركيا إسطنبول أنقرة ترکیہ انقرہ",
    "Africa/Cairo": "egyptian egypt kairo cairo caire kahire القاهرة مصر قاہرہ काहिरा",
    "Asia/Riyadh": "saudi mecca makkah الرياض السعودية مكة ریاض سعودی रियाद",
    "Asia/Amman": "jordanian عمّان الأردن",
    "Asia/Muscat": "omani مسقط عُمان",
    "Asia/Baghdad": "iraqi بغداد العراق",
    "Asia/Damascus": "syrian دمشق سوريا",
    "Asia/Beirut": "lebanese بيروت لبنان",
    "Asia/Jerusalem": "القدس فلسطين",
    "Asia/Kuwait": "kuwaiti الكويت کویت",
    "Asia/Qatar": "doha qatari الدوحة قطر دوحہ",
    "Asia/Bahrain": "manama المنامة البحرين",
    "Asia/Dubai": "uae emirates abu|dhabi gulf دبي أبوظبي أبو|ظبي الإمارات دبئی दुबई",
    "Africa/Tunis": "tunisian تونس",
    "Africa/Algiers": "algerian الجزائر",
    "Africa/Casablanca": "moroccan rabat الرباط المغرب",
    "Africa/Khartoum": "sudanese الخرطوم السودان",
    "Africa/Tripoli": "libyan طرابلس ليبيا",
    "Africa/Lagos": "abuja nigerian",
    "Africa/Johannesburg": "south|african pretoria",
    "Africa/Nairobi": "kenyan",
    "Asia/Tehran": "iranian تهران ایران طهران تہران",
    "Asia/Kabul": "afghan کابل",
    "Asia/Karachi": "pakistan pakistani islamabad lahore پاکستان پاکستانی اسلام|آباد کراچی पाकिस्तान",
    "Asia/Kolkata": "indian india delhi new|delhi mumbai neu-delhi nueva|delhi بھارتی بھارت نئی|دہلی भारतीय भारत दिल्ली",
    "Asia/Dhaka": "bangladesh bangladeshi ڈھاکہ ढाका",
    "Asia/Shanghai": "beijing chinese china peking pekinger pekín pékin pechino pequim pekin بكين بیجنگ बीजिंग",
    "Asia/Tokyo": "japan japanese tokio tokioter tokyoter tóquio طوكيو ٹوکیو टोक्यो",
    "Asia/Seoul": "korean korea seúl séoul",
    "Asia/Ho_Chi_Minh": "hanoi vietnamese vietnam",
    "Asia/Jakarta": "indonesia|barat",
    "Asia/Makassar": "indonesia|tengah",
    "Asia/Jayapura": "indonesia|timur",
    "Australia/Sydney": "canberra",
    "Pacific/Auckland": "new|zealand wellington nz",
    "America/Toronto": "ottawa",
    "America/Sao_Paulo": "brasília brasilia",
    "America/Argentina/Buenos_Aires": "argentina",
    "America/Mexico_City": "méxico ciudad|de|méxico",
}
NAMED = {name.replace("|", " "): zone for zone, names in ZONES.items() for name in names.split()}
# What is some clock, and nobody can say whose.
LOCAL = r"local(?:e|es)?|lokal\w*|orts|yerel|setempat|المحلي|محلي|محلی|مقامی|स्थानीय"
# Words before `time`, and behind `hora de`, that are no place.
NO_ZONE = """
 release embargo publication broadcast embargoed lift lifting press start end delivery this the that any some no same at of in on first
 standard summer daylight real publicación difusión salida cierre diffusion publicação divulgação pubblicazione yayın haber basın ambargo
 başlama
"""
NO_ZONES = frozenset(NO_ZONE.split())
