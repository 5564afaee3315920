"""Table 1 of the paper (ll. 559-762), read a second time apart from the data."""

from pathlib import Path

import pytest
from cmoc.load import load
from cmoc.model.study import Study
from cmoc.views.facts import name_of

TOP = Path(__file__).parent.parent
HSC = "Health and social care"
PROVIDERS = "Provider alliance/Integrated care"
MENTAL = "Joint commissioning, mental health"

# Study, country, type, sector, words that its methods or numbers must hold, line of its first cell.
ROWS = [
    ("Adedoyin et al. 2016", "USA", "Merger", "Social work programmes", "journaling", 560),
    ("Allen et al. 2016", "England", "Joint commissioning", "Healthcare", "42 interviews", 562),
    ("Ball et al. 2010", "Scotland", "Community health partnership/integrated care", HSC, "30 interviews", 563),
    (
        "Care Quality Commission 2017",
        "England",
        "Sustainability Transformation Partnership/Accountable Care Organisation",
        HSC,
        "25 adult social care",
        565,
    ),
    (
        "Cereste, Doherty and Travers 2003",
        "UK",
        "Merger",
        "Hospitals and mental health/community trusts",
        "457 trusts",
        568,
    ),
    ("Community Network 2020d", "England", PROVIDERS, HSC, "summary report", 571),
    ("Community Network 2020e", "England", PROVIDERS, HSC, "summary report", 573),
    ("Community Network 2020b", "England", PROVIDERS, HSC, "summary report", 575),
    ("Community Network 2020a", "England", PROVIDERS, HSC, "summary report", 577),
    ("Community Network 2020c", "England", PROVIDERS, HSC, "summary report", 579),
    ("Cortvriend 2004", "England", "Primary care trust", "Acute care, primary care", "31", 581),
    ("Crump and Edwards 2014", "England", "Provider chains", "Acute care", "11", 583),
    ("Dickinson and Glasby 2013", "England", "Integrated care", HSC, "Five case study sites", 585),
    ("Dickinson, Peck and Davidson 2007", "England", "Merger", HSC, "23 semi-structured", 587),
    ("Erens et al. 2017", "England", "Integrated care", HSC, "25 Integrated Care Pioneers", 589),
    ("Findlay 2019", "Scotland", "Health boards", HSC, "44 participants", 591),
    ("Forbes, Evans and Scott 2010", "England and Scotland", "Integrated care", HSC, "n = 16", 593),
    ("Foundation Trust Network 2014", "England", "Buddying", "Acute care", "twelve trusts", 596),
    ("Fowler Davis, Hinde and Ariss 2020", "England", "NHS Vanguards", HSC, "embedded team", 599),
    ("Fulop et al. 2002", "England", "Merger", HSC, "nine trusts", 601),
    (
        "Gannon-Leary, Baines and Wilson 2006",
        "England",
        "Partnerships (mixed)",
        "Health and social care and voluntary sector",
        "literature review",
        603,
    ),
    ("Gulliver 1999", "England", MENTAL, HSC, "experiential", 605),
    ("Gulliver, Peck and Towell 2001", "England", MENTAL, HSC, "postal surveys", 607),
    ("Hearld, Alexander and Shi 2015", "USA", "Alliances", HSC, "16 alliances", 610),
    ("Henderson et al. 2020", "USA", "Primary care network", HSC, "54 interviews", 612),
    ("Idel 2003", "Israel", "Merger", "Acute care", "128", 620),
    ("Jones 2020", "England", "Primary care network", "Primary care", "experiential", 623),
    ("Kershaw et al. 2018", "England", "Sustainability and Transformation Partnership", HSC, "five STPs", 625),
    ("Lalani et al. 2018", "England", "Quality improvement collaborative", "Acute care", "15 semi-structured", 631),
    ("Leach et al. 2019", "England", "Buddying", HSC, "performance data", 635),
    ("Lewis 2005", "Australia", "Primary care partnership", "Primary care", "37", 638),
    ("Lim 2014", "UK", "Merger", HSC, "nine hospitals", 642),
    ("Maniatopoulos et al. 2020", "UK", "Vanguards (eleven different cases)", HSC, "nine vanguards", 645),
    ("Mervyn, Amoo and Malby 2019", "England", "Network", HSC, "21", 650),
    ("Murray, D'Aunno and Lewis 2018", "USA", "Accountable care organisation", HSC, "115 semi-structured", 655),
    ("Naylor, Alderwick and Honeyman 2015", "England", "Integrated care", HSC, "39", 660),
    ("NHS Employers 2017", "England", "Vanguards", HSC, "three vanguards", 666),
    ("NHS Providers 2019", "England", "Integrated care", HSC, "unknown", 671),
    ("NHS Providers 2018", "England", "Integrated care", HSC, "three health and social care partnerships", 674),
    ("NHS Providers and NHS Clinical Commissioners 2018", "England", "Joint commissioning", HSC, "n = 10", 678),
    ("Peck, Towell and Gulliver 2001", "England", "Joint commissioning", HSC, "n = 143 in 2000", 686),
    (
        "Pickup 2004",
        "England",
        "Integrated care/joint commissioning, mental health",
        "Adult services",
        "experiential report",
        692,
    ),
    (
        "Round et al. 2018",
        "England",
        "Integrated care",
        "Primary, acute, community, mental health and social care",
        "31 semi-structured",
        697,
    ),
    ("Shaw 2002", "England", "Mergers", "Health and social care, integrated Trust", "42 people", 702),
    ("Smith et al. 2020", "England", "Primary care networks", "Primary care", "four sites", 706),
    (
        "Southby and Gamsu 2018",
        "England",
        "Integrated care, primary care networks",
        "Primary care and voluntary and community sectors",
        "18 semi-structured",
        717,
    ),
    ("Southwark and Lambeth Integrated Care 2016", "England", "Integrated care", HSC, "anecdotal", 719),
    ("Starling 2018", "England", "Vanguards", HSC, "eight vanguard sites", 725),
    ("Steininger et al. 2016", "Austria", "Hospital merger", "Acute care", "40 stakeholders", 727),
    ("The King's Fund 2005", "England", "Joint commissioning", "Community care", "unclear", 730),
    ("Timmins 2019", "England", "Integrated care", HSC, "16 chairs and leads", 733),
]


@pytest.fixture(scope="module")
def studies() -> dict[str, Study]:
    return {name_of(one): one for one in load(TOP).review.studies if one.included}


def test_there_are_as_many_studies_as_rows(studies: dict[str, Study]) -> None:
    assert sorted(studies) == sorted(name for name, *_ in ROWS)
    assert len(ROWS) == 51


@pytest.mark.parametrize(("name", "country", "type", "sector", "words", "line"), ROWS, ids=[row[0] for row in ROWS])
def test_a_row_of_table_1(
    studies: dict[str, Study], name: str, country: str, type: str, sector: str, words: str, line: int
) -> None:
    study = studies[name]
    assert (" and ".join(study.countries), study.partnership, study.sector) == (country, type, sector), line
    assert words in (study.methods or ""), line
    assert {source.at for source in study.sources} == {"Table 1"}
    assert (study.title, study.mandate) == (None, None)
