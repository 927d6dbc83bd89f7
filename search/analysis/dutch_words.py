"""Short lists of Dutch words that the splitter of compounds has to know."""

_PREFIXES = "ver ont her be ge mis on re de anti pre inter trans"
_PARTICLES = (
    "aan achter af bij binnen boven buiten door in mee mis na neer om onder op over samen tegen terug toe"
    " tussen uit voor voort vooruit weg weer bijeen mede tegemoet teweeg omver ineen uiteen aaneen opeen"
    " dooreen"
)
# endings of words, and scraps that look like words
_SCRAPS = (
    "er te ten ter aller inge opge uitge aange afge tot met van dan zo nu non ex pro multi heid heden"
    " schap schappen lijk lijke lijks baar bare baars loos loze zaam zame dom doms ing ings ingen eling"
    " elingen aar aars ster sters erij achtig achtige ig ige igen isch ische iek tje tjes pje pjes je jes"
    " ietje netje atie aties itie tie ties iteit iteiten teit teiten matig den end ende enden sen ken ren"
    " pen men ere eren der eerde eerden eert rende kende lende rend els tuk tuks tukken tof teen eer bov"
    " buit rei lee hui wij kost sup wint beur waarts maal lings kers kerij genen gene erig erige vormig"
    " vormige waardig waardige tige tigste tig tien tors signa verst voortrek ontman telling tellingen"
    " teling aandel verg williger rijkst rijkste king nering herin"
)
# look like compounds, but what they mean is not in their parts
_WHOLE = (
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag kilometer centimeter combinatie"
    " handleiding overeenkomst spreiding wetering herinnering mededeling sindsdien deelnemer deelname"
    " skateboard tentoonstelling lidmaatschap overhandiging goedkoop handhaving rechtvaardig kwaadaardig"
)
# the words of three letters that do make compounds
_SHORT = (
    "les dag vak gym zee bus bed bos web app dak dal dam dek fan gas hal hof hok hut ijs kas kat kip kop"
    " lab lak lam lat lip lof mat mol net oog oor oom pad pak pan pas pil pin pit pop pot rad ram rok rug"
    " sap set tak tas top vee vel ven via vis wal was wet wol zak zin zon bal bar bak bel box cel eis hek"
    " jas job kap lid map nek tip bad arm ark rol ras mbo hbo"
)

PREFIXES = tuple(_PREFIXES.split())
PARTICLES = tuple(_PARTICLES.split())
NO_PARTS = frozenset((*PREFIXES, *PARTICLES, *_SCRAPS.split()))  # never a part of a compound
WHOLE = frozenset(_WHOLE.split())
SHORT = frozenset(_SHORT.split())
