"""Countries and the adjectives made of their names, to find “of Russian and China” and the like.

Left out are names that also stand before a noun unchanged (“British and New Zealand teams”), and
adjectives that are also the country's name or another word (Georgian, Turkish delight is not one).
"""

PAIRS = """
Afghanistan Afghan; Albania Albanian; Algeria Algerian; Angola Angolan; Argentina Argentinian; Armenia Armenian;
Australia Australian; Austria Austrian; Azerbaijan Azerbaijani; Bahrain Bahraini; Bangladesh Bangladeshi;
Belarus Belarusian; Belgium Belgian; Bolivia Bolivian; Bosnia Bosnian; Brazil Brazilian; Bulgaria Bulgarian;
Cambodia Cambodian; Cameroon Cameroonian; Canada Canadian; Chile Chilean; China Chinese; Colombia Colombian;
Croatia Croatian; Cuba Cuban; Cyprus Cypriot; Denmark Danish; Ecuador Ecuadorian; Egypt Egyptian; Eritrea Eritrean;
Estonia Estonian; Ethiopia Ethiopian; Finland Finnish; France French; Germany German; Ghana Ghanaian; Greece Greek;
Guatemala Guatemalan; Haiti Haitian; Honduras Honduran; Hungary Hungarian; Iceland Icelandic; India Indian;
Indonesia Indonesian; Iran Iranian; Iraq Iraqi; Ireland Irish; Israel Israeli; Italy Italian; Japan Japanese;
Jordan Jordanian; Kazakhstan Kazakh; Kenya Kenyan; Kosovo Kosovar; Kuwait Kuwaiti; Kyrgyzstan Kyrgyz; Laos Laotian;
Latvia Latvian; Lebanon Lebanese; Libya Libyan; Lithuania Lithuanian; Malaysia Malaysian; Mali Malian; Malta Maltese;
Mexico Mexican; Moldova Moldovan; Mongolia Mongolian; Morocco Moroccan; Mozambique Mozambican; Myanmar Burmese;
Namibia Namibian; Nepal Nepalese; Nicaragua Nicaraguan; Nigeria Nigerian; Norway Norwegian; Oman Omani;
Pakistan Pakistani; Palestine Palestinian; Panama Panamanian; Paraguay Paraguayan; Peru Peruvian; Poland Polish;
Portugal Portuguese; Qatar Qatari; Romania Romanian; Russia Russian; Rwanda Rwandan; Senegal Senegalese; Serbia Serbian;
Slovakia Slovak; Slovenia Slovenian; Somalia Somali; Spain Spanish; Sudan Sudanese; Sweden Swedish; Switzerland Swiss;
Syria Syrian; Taiwan Taiwanese; Tajikistan Tajik; Tanzania Tanzanian; Thailand Thai; Tunisia Tunisian; Turkey Turkish;
Turkmenistan Turkmen; Uganda Ugandan; Ukraine Ukrainian; Uruguay Uruguayan; Uzbekistan Uzbek; Venezuela Venezuelan;
Vietnam Vietnamese; Yemen Yemeni; Zambia Zambian; Zimbabwe Zimbabwean
"""
ADJECTIVE = {pair.split()[0]: pair.split()[1] for pair in PAIRS.split(";")}
COUNTRY = {adjective: country for country, adjective in ADJECTIVE.items()}
