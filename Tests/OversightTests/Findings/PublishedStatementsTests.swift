import Oversight
import TestSupport
import Testing

/// The figures of the statements of two published reports: Hudiksvall's half-year report and Timrå's annual report of 2023.
///
/// They are printed from rounded figures, so most of their sums and deviations are a unit off, and a few are wrong.
@Suite("Findings in published statements")
struct PublishedStatementsTests {
    private typealias Row = (line: Int, group: String?, label: String, isSum: Bool, cells: String)

    private func statement(
        _ kind: StatementKind, line: Int, unit: String? = "tkr", signs: SignConvention = .costsNegative,
        _ columns: [String], _ formulas: [String: (String, String)], _ rows: [Row]
    ) -> StatedStatement {
        let columns = columns.map { key in
            StatementColumn(
                key: key, label: key,
                formula: formulas[key].map { StatementFormula(minuend: $0.0, subtrahend: $0.1) })
        }
        return StatedStatement(
            kind: kind, title: kind.rawValue, unit: unit, signs: unit == "tkr" ? signs : .unsigned, columns: columns,
            rows: rows.map { row in
                StatementRow(
                    label: row.label, group: row.group, isSum: row.isSum, line: row.line,
                    cells: zip(columns, row.cells.split(separator: " ")).map { column, text in
                        StatementCell(
                            column: column.key, number: DecimalNumber(rawValue: String(text)), written: String(text))
                    })
            }, line: line)
    }

    private func found(_ statements: [StatedStatement]) -> [String] {
        StatementRules.find(in: statements).map { finding in
            let figures = [finding.text(.column) ?? finding.text(.table), finding.number(.sum)?.rawValue]
            return "\(finding.line) \(finding.code.rawValue) " + figures.compactMap { $0 }.joined(separator: " ")
        }
    }

    @Test("Of the half-year report")
    func halfYear() {
        let income = ["outcome", "budget", "deviation", "forecast", "year", "forecastDeviation"]
        let formulas = ["deviation": ("outcome", "budget"), "forecastDeviation": ("forecast", "year")]
        let statements = [
            statement(.incomeByAccount, line: 110, income, formulas, Self.accounts),
            statement(.incomeByCostCentre, line: 122, income, formulas, Self.centres),
            statement(
                .quantities, line: 162, unit: nil, ["before", "commitment", "forecast", "deviation"],
                ["deviation": ("forecast", "commitment")], Self.places),
            statement(
                .investments, line: 214, ["outcome", "budget", "forecast", "deviation"],
                ["deviation": ("forecast", "budget")], Self.projects),
            statement(
                .headcount, line: 232, unit: nil, ["y2019", "y2020", "y2021", "y2022", "y2023"], [:], Self.persons),
            statement(
                .employmentDegree, line: 244, unit: "%", ["y2019", "y2020", "y2021", "y2022", "y2023"], [:],
                Self.degrees),
        ]
        #expect(
            found(statements) == [
                "113 counterpart-differs budget", "113 counterpart-differs forecast",
                "163 deviation-without-figures deviation", "164 deviation-without-figures deviation",
                "165 value-out-of-scale commitment", "214 sign-convention-differs investments",
                "236 sum-mismatch y2019 2041", "236 sum-mismatch y2020 2003", "236 sum-mismatch y2021 1893",
                "236 sum-mismatch y2022 1748", "236 sum-mismatch y2023 1913",
            ])
    }

    @Test("Of the annual report")
    func annual() {
        let statements = [
            statement(
                .operatingByArea, line: 680, ["budget", "outcome", "deviation", "before"],
                ["deviation": ("outcome", "budget")], Self.areas),
            statement(
                .investments, line: 794, signs: .costsPositive, ["budget", "outcome", "deviation"],
                ["deviation": ("outcome", "budget")],
                Self.spending),
        ]
        #expect(
            found(statements) == [
                "795 deviation-mismatch deviation -1171", "796 deviation-mismatch deviation -252",
                "797 deviation-mismatch deviation -123",
                "798 deviation-mismatch deviation 3681", "799 deviation-without-figures deviation",
                "800 sum-mismatch deviation 0",
            ])
    }

    private static var accounts: [Row] {
        [
            (111, nil, "Intäkter", false, "146441 114227 32214 199010 171323 27687"),
            (112, nil, "Kommunbidrag intäkter", false, "259850 253924 5926 379141 381141 -2000"),
            (113, nil, "Kommunbidrag kostnader", false, "-259850 -253831 -6019 -389141 -381141 -8000"),
            (114, nil, "Personalkostnader", false, "-652202 -639978 -12224 -978532 -970357 -8175"),
            (115, nil, "Övrigt", false, "-274752 -248420 -26332 -388742 -372229 -16513"),
            (116, nil, "Summa Resultat", true, "-780513 -774078 -6435 -1178264 -1171264 -7000"),
        ]
    }

    private static var centres: [Row] {
        [
            (123, nil, "Förvaltningsövergripande", false, "-34879 -59529 24651 -56227 -89577 33350"),
            (124, nil, "Myndighetskontoret", false, "-399698 -389950 -9748 -599705 -587655 -12050"),
            (125, nil, "Äldreomsorg", false, "-56813 -46175 -10638 -84329 -67328 -17000"),
            (126, nil, "Funktionsnedsättning", false, "-148948 -140916 -8032 -222969 -216869 -6100"),
            (127, nil, "Tillfälligt stöd", false, "-31054 -32979 1925 -49534 -50534 1000"),
            (128, nil, "Arbetsliv och Försörjning", false, "-55204 -55981 777 -84634 -84634 0"),
            (
                129, nil, "Hälso-sjukvård och övrig verksamhet äldreomsorg", false,
                "-53918 -48547 -5371 -80867 -74667 -6200"
            ),
            (130, nil, "Summa", true, "-780513 -774078 -6435 -1178264 -1171264 -7000"),
        ]
    }

    private static var projects: [Row] {
        [
            (215, nil, "8002 - Äldre- och demensbo. LSS, IFO", false, "-798 -10500 -5000 -5500"),
            (216, nil, "8008 - Trygghetslarm", false, "- -125 -125 0"),
            (217, nil, "8105 - Digitalisering", false, "-91 -3000 -3000 0"),
            (220, nil, "8210 - Möbler och Inventarier SOM", false, "-2615 -15000 -7000 -8000"),
            (221, nil, "8214 - Träffpunkt Funktionshinder", false, "- -1000 0 -1000"),
            (222, nil, "Summa Alla projekt", true, "-3504 -29625 -15125 -14500"),
        ]
    }

    private static var persons: [Row] {
        [
            (233, nil, "tillsvidareanställda", false, "1513 1468 1497 1479 1495"),
            (234, nil, "visstid månadsavlönade", false, "358 437 338 206 355"),
            (235, nil, "timavlönade", false, "170 98 58 63 63"),
            (236, nil, "Alla", true, "2022 1996 1888 1745 1910"),
        ]
    }

    private static var degrees: [Row] {
        [
            (245, nil, "Kvinna", false, "89.5 90.3 91.5 93.3 94.9"),
            (246, nil, "Man", false, "90.4 90.4 93.6 95.8 96.9"),
            (247, nil, "Alla kön", true, "89.6 90.3 91.8 93.7 95.3"),
        ]
    }

    private static var places: [Row] {
        [
            (163, nil, "Platser i särskilt boende", false, "438 - - 0"),
            (164, nil, "Korttidsplatser", false, "23 - - 0"),
            (165, nil, "Demensboende", false, "63 503 495 -8"),
            (166, nil, "Platser i specialboende", false, "24 40 40 0"),
            (167, nil, "Rehabenheten - samarbete med Regionen", false, "6 6 6 0"),
            (168, nil, "Hemtjänsttimmar (xkl kringtid)", false, "266377 310000 278400 -31600"),
        ]
    }

    private static var areas: [Row] {
        [
            (682, "Socialnämnden", "INTÄKTER", true, "85124 100143 15018 104641"),
            (683, "Socialnämnden", "KOSTNADER (-)", true, "-593889 -649283 -55395 -595169"),
            (684, "Socialnämnden", "NETTOKOSTNADER (-)", true, "-508764 -549141 -40376 -490528"),
            (688, "Hälso- och sjukvård", "INTÄKTER", false, "3201 6628 3427 4290"),
            (689, "Hälso- och sjukvård", "KOSTNADER (-)", false, "-42538 -47715 -5177 -44013"),
            (690, "Hälso- och sjukvård", "NETTOKOSTNADER (-)", false, "-39337 -41087 -1750 -39723"),
            (
                692, "Bistånds- och avgiftshandläggare samt övrigt stöd", "INTÄKTER", false, "3151 3710 559 3442"
            ),
            (
                693, "Bistånds- och avgiftshandläggare samt övrigt stöd", "KOSTNADER (-)", false,
                "-21923 -22523 -600 -19574"
            ),
            (
                694, "Bistånds- och avgiftshandläggare samt övrigt stöd", "NETTOKOSTNADER (-)", false,
                "-18771 -18813 -41 -16132"
            ),
            (696, "Äldreomsorg - Hemtjänst", "INTÄKTER", false, "11708 17800 6093 14760"),
            (697, "Äldreomsorg - Hemtjänst", "KOSTNADER (-)", false, "-95204 -111728 -16524 -94518"),
            (698, "Äldreomsorg - Hemtjänst", "NETTOKOSTNADER (-)", false, "-83496 -93928 -10432 -79759"),
            (700, "Äldreomsorg - Särskilt boende", "INTÄKTER", false, "29150 33092 3942 30847"),
            (701, "Äldreomsorg - Särskilt boende", "KOSTNADER (-)", false, "-151156 -172638 -21482 -157056"),
            (
                702, "Äldreomsorg - Särskilt boende", "NETTOKOSTNADER (-)", false, "-122006 -139546 -17540 -126209"
            ),
            (
                704, "Äldreomsorg - Korttids, Daglig vht och Medicinskt färdig beh.", "INTÄKTER", false,
                "942 718 -224 1008"
            ),
            (
                705, "Äldreomsorg - Korttids, Daglig vht och Medicinskt färdig beh.", "KOSTNADER (-)", false,
                "-15136 -17265 -2129 -16980"
            ),
            (
                706, "Äldreomsorg - Korttids, Daglig vht och Medicinskt färdig beh.", "NETTOKOSTNADER (-)", false,
                "-14193 -16547 -2353 -15972"
            ),
            (708, "LSS/SFB Personlig assistans", "INTÄKTER", false, "6452 6773 320 6353"),
            (709, "LSS/SFB Personlig assistans", "KOSTNADER (-)", false, "-24098 -22288 1810 -23612"),
            (710, "LSS/SFB Personlig assistans", "NETTOKOSTNADER (-)", false, "-17646 -15515 2131 -17260"),
            (712, "Övriga verksamheter LSS", "INTÄKTER", false, "5957 5856 -101 9185"),
            (713, "Övriga verksamheter LSS", "KOSTNADER (-)", false, "-58248 -63880 -5632 -57276"),
            (714, "Övriga verksamheter LSS", "NETTOKOSTNADER (-)", false, "-52291 -58024 -5733 -48091"),
            (716, "Individ- och familjeomsorg", "INTÄKTER", false, "23839 25143 1304 33716"),
            (717, "Individ- och familjeomsorg", "KOSTNADER (-)", false, "-165961 -172143 -6183 -166660"),
            (718, "Individ- och familjeomsorg", "NETTOKOSTNADER (-)", false, "-142121 -147000 -4879 -132944"),
            (722, "Ledning och stöd", "INTÄKTER", false, "723 421 -301 1040"),
            (723, "Ledning och stöd", "KOSTNADER (-)", false, "-17306 -16245 1062 -13440"),
            (724, "Ledning och stöd", "NETTOKOSTNADER (-)", false, "-16584 -15823 760 -12401"),
            (726, "Politisk verksamhet", "INTÄKTER", false, "0 1 1 1"),
            (727, "Politisk verksamhet", "KOSTNADER (-)", false, "-2318 -2859 -540 -2039"),
            (728, "Politisk verksamhet", "NETTOKOSTNADER (-)", false, "-2318 -2857 -539 -2038"),
        ]
    }

    private static var spending: [Row] {
        [
            (795, nil, "Lokalanpassningar", false, "0 1171 0"),
            (796, nil, "Inventarier", false, "0 252 0"),
            (797, nil, "Trygghetslarm", false, "0 123 0"),
            (798, nil, "Investeringar Soc Budget", false, "3681 0 0"),
            (799, nil, "", false, "- - 0"),
            (800, nil, "SUMMA", true, "3681 1546 2135"),
        ]
    }
}
