import EventLog
import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("A file with values of indicators is recorded")
struct IndicatorImportTests {
    @Test("whole, once, with indicators that are named by id or by title")
    func recorded() async throws {
        try await IndicatorScene.run { scene in
            let file = """
                year;Title;gender;value;on;id
                2022;Andel trygga;female;34,5 %;2023-08-31;
                2023;andel  trygga;male;"1 910";;
                2023;;;178;2024-02-01;\(scene.households)

                """
            let (view, repeated) = try await scene.imported(file, ImportIndicators(on: "2024-03-01"))
            #expect(!repeated && view.eventsAppended == 3 && !view.dryRun)
            #expect(view.rows.map(\.outcome) == [.new, .new, .new])
            #expect(view.rows.map(\.line) == [2, 3, 4])
            #expect(view.rows.map(\.indicator) == [scene.women, scene.men, scene.households].map(\.rawValue))
            let women = try #require(try await scene.shown(scene.women).values.first)
            #expect(women.year == 2022 && women.on == "2023-08-31" && women.written == "34,5 %")
            let men = try #require(try await scene.shown(scene.men).values.first)
            #expect(men.on == "2024-03-01" && men.number?.number == "1910")
            let again = try await scene.imported(file, ImportIndicators(on: "2024-03-01")).view
            #expect(again.eventsAppended == 0 && again.rows.map(\.outcome) == [.same, .same, .same])
        }
    }

    @Test("of the municipality that is named, also where a row names an indicator by id")
    func otherMunicipality() async throws {
        try await IndicatorScene.run { scene in
            try await scene.done(RegisterMunicipality(name: "Lövsta"), on: "2023-01-02")
            let position = try await scene.position
            let files = [
                ("id,year,value\n\(scene.households),2022,7", "Lövsta"),
                ("id,municipality,year,value\n\(scene.households),Lövsta,2022,7", nil),
            ]
            for (file, municipality) in files {
                let refusal = await #expect(throws: Refusal.self) {
                    try await scene.imported(file, ImportIndicators(municipality: municipality))
                }
                let sentence = refusal?.sentence ?? ""
                #expect(sentence.contains("Line 2: ") && sentence.contains("Granvik"), "\(sentence)")
            }
            #expect(try await scene.position == position)
            let own = "id,municipality,year,value\n\(scene.households),Granvik,2022,7"
            #expect(try await scene.imported(own, ImportIndicators(municipality: "granvik")).view.eventsAppended == 1)
        }
    }

    @Test(
        "not at all if it states a year of an indicator twice as of one day",
        arguments: [("7", "8"), ("7", "7"), ("34,5 %", "34.5")])
    func statedTwice(_ first: String, _ second: String) async throws {
        try await IndicatorScene.run { scene in
            let position = try await scene.position
            let file = """
                title;gender;year;value
                Andel trygga;female;2022;\(first)
                Andel trygga;male;2022;\(first)
                Andel trygga;female;2023;\(first)
                Andel trygga;female;2022;\(second)
                """
            let refusal = await #expect(throws: Refusal.self) { try await scene.imported(file) }
            let sentence = refusal?.sentence ?? ""
            #expect(sentence.contains("Line 5: ") && sentence.contains("line 2"), "\(sentence)")
            #expect(!sentence.contains("Line 3: ") && !sentence.contains("Line 4: "), "\(sentence)")
            #expect(try await scene.position == position)
        }
    }

    @Test("also as a list that has what was replaced on the same day, and in the unit in which it was recorded")
    func listed() async throws {
        try await IndicatorScene.run { scene in
            let list = """
                id,unit,year,value,on,revised
                \(scene.households),tkr,2022,7 tkr,2024-01-10,yes
                \(scene.households),tkr,2022,8 tkr,2024-01-10,no
                """
            #expect(try await scene.imported(list).view.rows.map(\.outcome) == [.new, .revised])
            try await scene.done(DescribeIndicator(indicator: scene.households, unit: "mnkr"))
            #expect(try await scene.imported(list).view.rows.map(\.outcome) == [.same, .same])
            #expect(try await scene.shown(scene.households).values.first?.written == "8 tkr")
        }
    }

    @Test(
        "for girls and boys, whose indicators are those of women and men",
        arguments: [("Flickor", "Pojkar"), ("flicka", "pojke"), ("girls", "boys"), ("women", "men")])
    func girlsAndBoys(_ female: String, _ male: String) async throws {
        try await IndicatorScene.run { scene in
            let file = "title;gender;year;value\nAndel trygga;\(female);2022;34,5\nAndel trygga;\(male);2022;31,5\n"
            let rows = try await scene.imported(file).view.rows
            #expect(rows.map(\.outcome) == [.new, .new])
        }
    }

    @Test("not at all if a value has another unit than its indicator")
    func otherUnit() async throws {
        try await IndicatorScene.run { scene in
            let position = try await scene.position
            let refusal = await #expect(throws: Refusal.self) {
                try await scene.imported("id;year;value\n\(scene.women);2022;34,5 %\n\(scene.women);2023;12 mnkr\n")
            }
            #expect(refusal?.sentence.contains("Line 3: ") == true, "\(refusal?.sentence ?? "")")
            #expect(try await scene.position == position)
        }
    }

    @Test("only in the reading, with --dry-run")
    func dryRun() async throws {
        try await IndicatorScene.run { scene in
            let position = try await scene.position
            let view = try await scene.imported(
                "id,year,value\n\(scene.women),2023,7", ImportIndicators(isDryRun: true)
            ).view
            #expect(view.dryRun && view.eventsAppended == 1)
            #expect(try await scene.position == position)
        }
    }

    @Test("with parts that have no total, which a value of Kolada replaces only if that is asked for")
    func partsOnly() async throws {
        try await IndicatorScene.run { scene in
            let file = "id;2021;2022\n\(scene.women);68/30;\n"
            let view = try await scene.imported(file).view
            #expect(view.rows.map(\.outcome) == [.new] && view.rows.first?.number == nil)
            let value = try #require(try await scene.shown(scene.women).values.first)
            #expect(value.number == nil && value.parts.map(\.number) == ["68", "30"])
            #expect(try await scene.imported(file).view.rows.map(\.outcome) == [.same])
            try await scene.done(
                LinkIndicatorToKolada(indicator: scene.women, keyFigure: "N00945", municipalityCode: "2184"))
            let kolada = #"""
                {"values":[{"kpi":"N00945","municipality":"2184","period":2021,"values":[{"gender":"K","value":98}]}]}
                """#
            #expect(
                try await scene.imported(kolada, ImportIndicators(format: .kolada)).view.rows.map(\.outcome)
                    == [.differs])
        }
    }

    @Test("not at all if a decimal comma has made two cells of a value")
    func decimalComma() async throws {
        try await IndicatorScene.run { scene in
            let position = try await scene.position
            let refusal = await #expect(throws: Refusal.self) {
                try await scene.imported("id,year,value\n\(scene.women),2023,34,5\n")
            }
            #expect(refusal?.sentence.contains("Line 2") == true)
            #expect(refusal?.sentence.contains("quotation marks") == true)
            #expect(try await scene.position == position)
            // Empty cells after the last column say nothing.
            #expect(try await scene.imported("id,year,value\n\(scene.women),2023,34,,\n").view.eventsAppended == 1)
        }
    }

    @Test(
        "of Kolada with the exponents that JSON may have, rounded to the decimals of a value",
        arguments: [("1e-05", "0.00001"), ("1.5e3", "1500"), ("1e-12", "0"), ("-2.5e-9", "-0.000000003")])
    func exponents(_ written: String, _ number: DecimalNumber) async throws {
        try await IndicatorScene.run { scene in
            try await scene.done(
                LinkIndicatorToKolada(indicator: scene.women, keyFigure: "N00945", municipalityCode: "2184"))
            let file = #"""
                {"values":[{"kpi":"N00945","municipality":"2184","period":2021,
                "values":[{"gender":"K","value":\#(written)}]}]}
                """#
            #expect(
                try await scene.imported(file, ImportIndicators(format: .kolada)).view.rows.map(\.outcome) == [.new])
            let value = try #require(try await scene.shown(scene.women).values.first)
            #expect(value.number?.number.hasSameValue(as: number) == true)
        }
    }

    @Test("not at all if a row is bad, and each bad row is named with its line")
    func badRows() async throws {
        try await IndicatorScene.run { scene in
            let position = try await scene.position
            let file = """
                title,gender,year,value,on
                Andel trygga,female,2022,34,
                Andel trygga,,2022,34,
                Antal hushåll,,tjugo,34,
                Antal hushåll,,2022,många,
                Andel,female,2022,34,
                Antal hushåll,hushåll,2022,34,
                Antal hushåll,,2022,34,2024-02-30
                Antal hushåll,,2027,34,
                Antal hushåll,,2022,34,2030-01-01
                """
            let refusal = await #expect(throws: Refusal.self) { try await scene.imported(file) }
            let sentence = refusal?.sentence ?? ""
            for line in 3...10 { #expect(sentence.contains("Line \(line): "), "\(sentence)") }
            #expect(!sentence.contains("Line 2: "))
            #expect(sentence.contains(scene.women.rawValue), "what is near is named: \(sentence)")
            #expect(try await scene.position == position)
        }
    }

    @Test("of no day to come")
    func future() async throws {
        try await IndicatorScene.run { scene in
            let refusal = await #expect(throws: Refusal.self) {
                try await scene.imported(
                    "id,year,value\n\(scene.women),2022,1", ImportIndicators(on: "2025-12-02"))
            }
            #expect(refusal?.code == .dateInFuture)
        }
    }

    @Test("a title that several indicators have is refused with their ids")
    func ambiguous() async throws {
        try await IndicatorScene.run { scene in
            let refusal = await #expect(throws: Refusal.self) {
                try await scene.imported("title,year,value\nAndel trygga,2022,1")
            }
            let ids = [scene.women, scene.men].map(\.rawValue).sorted().joined(separator: ", ")
            #expect(refusal?.sentence.contains(ids) == true)
        }
    }

    @Test(
        "if its header names the columns",
        arguments: [
            ("", "empty"), ("\n", "header"), ("title,year\na,1", "do not fit"), ("year,value\n1,1", "do not fit"),
            ("id,year,value,colour\n", "colour"),
            ("id,year,value,År\n", "twice"), ("id,2022,value\n", "do not fit"), ("id,2022,2022\n", "twice"),
            ("id,year,value\n\"x", "quotation"),
        ])
    func header(_ file: String, _ word: String) async throws {
        try await IndicatorScene.run { scene in
            let error = await #expect(throws: (any Error).self) { try await scene.imported(file) }
            let sentence = (error as? Refusal)?.sentence ?? "\(error.map { "\($0)" } ?? "")"
            #expect(sentence.contains(word), "\(sentence)")
        }
    }

    @Test("with a column for each year, in Swedish words, as far as the cells state values")
    func wide() async throws {
        try await IndicatorScene.run { scene in
            let file =
                "Indikator;Kön;2022;2021;Datum\nAndel trygga;Kvinnor;34,5 %;33;2023-08-31\nAndel trygga;Män;-;;\n"
            let view = try await scene.imported(file).view
            #expect(view.rows.map(\.year) == [2021, 2022] && view.rows.map(\.outcome) == [.new, .new])
            let values = try await scene.shown(scene.women).values
            #expect(values.map(\.written) == ["33", "34,5 %"])
            #expect(values.map(\.on) == ["2023-08-31", "2023-08-31"])
            #expect(try await scene.shown(scene.men).values == [])
        }
    }

    @Test("unless it has more values than are compared in a while")
    func tooMany() async throws {
        try await IndicatorScene.run { scene in
            let rows = (0..<1001).map { "\(scene.women),2000,\($0),\(CalendarDate(dayNumber: 18_000 + $0))\n" }.joined()
            let refusal = await #expect(throws: Refusal.self) { try await scene.imported("id,year,value,on\n" + rows) }
            #expect(refusal?.sentence.contains("1000 new values") == true)
            let long = "id,year,value\n" + String(repeating: "a,2022,1\n", count: IndicatorFile.greatestCount + 1)
            let other = await #expect(throws: Refusal.self) { try await scene.imported(long) }
            #expect(other?.sentence.contains("100000 values") == true)
            // The search for what is near does not grow with the number of bad rows.
            let bad = "title,year,value\n" + String(repeating: "x,2022,1\n", count: 90_000)
            let third = await #expect(throws: Refusal.self) { try await scene.imported(bad) }
            #expect(third?.sentence.contains("Line 11: ") == true)
            #expect(third?.sentence.contains("Line 12: ") == false)
            #expect(third?.sentence.contains("There may be more") == true)
        }
    }

    @Test("in which later rows follow earlier ones")
    func sequence() async throws {
        try await IndicatorScene.run { scene in
            let id = scene.households
            let view = try await scene.imported(
                "id,year,value,on\n\(id),2022,7,2023-01-02\n\(id),2022,8,2023-05-01\n\(id),2022,8.0,2023-06-01"
            ).view
            #expect(view.rows.map(\.outcome) == [.new, .revised, .same])
            #expect(view.rows.map(\.recorded) == [nil, "7", "8"])
            let year = try #require(try await scene.shown(id).values.first)
            #expect(year.written == "8" && year.revised.map(\.written) == ["7"])
        }
    }

    @Test("without putting back what was revised on the same day")
    func sameDay() async throws {
        try await IndicatorScene.run { scene in
            for value in ["7", "8"] {
                try await scene.done(MeasureIndicator(indicator: scene.women, year: 2022, value: value))
            }
            let file = "id,year,value,on\n\(scene.women),2022,7,2024-01-10\n\(scene.women),2022,8,2024-01-10"
            let view = try await scene.imported(file).view
            #expect(view.rows.map(\.outcome) == [.same, .same] && view.eventsAppended == 0)
        }
    }

    @Test("once for an idempotency key, also if it appends nothing")
    func repeated() async throws {
        try await IndicatorScene.run { scene in
            let key = CommandKey(id: try #require(CommandID(rawValue: "import-1")), fingerprint: [1])
            let file = "id,year,value\n\(scene.women),2023,7"
            let first = try await scene.imported(file, key: key)
            let second = try await scene.imported(file, key: key)
            #expect(!first.repeated && second.repeated)
            #expect(second.view.eventsAppended == 1)
        }
    }

    // MARK: Kolada

    /// The answer of Kolada's API for one key figure and two municipalities.
    private static let kolada = #"""
        {"count":3,"values":[
        {"kpi":"N00945","municipality":"2184","period":2022,"values":[
        {"count":1,"gender":"K","status":"","value":34.4666666666667},{"count":1,"gender":"M","status":"","value":33},
        {"count":1,"gender":"T","status":"","value":33.9}]},
        {"kpi":"N00945","municipality":"2184","period":"2023","values":[
        {"count":1,"gender":"K","status":"","value":36.04},{"count":0,"gender":"M","status":"Missing","value":null},
        {"count":1,"gender":"T","status":"","value":7,"isdeleted":true}]},
        {"kpi":"N00945","municipality":"2281","period":2022,"values":[{"count":1,"gender":"K","value":50}]}
        ],"next_url":null}
        """#

    private static func link(_ scene: IndicatorScene) async throws {
        for id in [scene.women, scene.men] {
            try await scene.done(
                LinkIndicatorToKolada(indicator: id, keyFigure: "N00945", municipalityCode: "2184"))
        }
        try await scene.done(MeasureIndicator(indicator: scene.women, year: 2022, value: "34,5 %"))
        try await scene.done(MeasureIndicator(indicator: scene.women, year: 2023, value: "35"))
    }

    @Test("of Kolada, as far as indicators are linked and the values are new")
    func koladaRecorded() async throws {
        try await IndicatorScene.run { scene in
            try await Self.link(scene)
            let view = try await scene.imported(Self.kolada, ImportIndicators(format: .kolada)).view
            #expect(
                view.rows.map(\.outcome) == [.same, .new, .unmatched, .differs, .notStated, .unmatched, .unmatched])
            #expect(view.eventsAppended == 1)
            #expect(view.rows.map(\.municipalityCode).suffix(1) == ["2281"])
            #expect(view.rows[3].recorded == "35" && view.rows[3].written == "36.04")
            #expect(view.rows[2].title == "N00945" && view.rows[2].gender == .all)
            #expect(try await scene.shown(scene.men).values.first?.written == "33")
            #expect(try await scene.shown(scene.women).values.map(\.written) == ["34,5 %", "35"])
        }
    }

    @Test("of Kolada, and differing values only if that is asked for")
    func koladaRevised() async throws {
        try await IndicatorScene.run { scene in
            try await Self.link(scene)
            let view = try await scene.imported(
                Self.kolada, ImportIndicators(format: .kolada, isRevising: true)
            ).view
            #expect(
                view.rows.map(\.outcome) == [.same, .new, .unmatched, .revised, .notStated, .unmatched, .unmatched])
            #expect(view.eventsAppended == 2)
            let year = try #require(try await scene.shown(scene.women).values.last)
            #expect(year.number?.number == "36.04" && year.revised.map(\.written) == ["35"])
            let again = try await scene.imported(Self.kolada, ImportIndicators(format: .kolada, isRevising: true)).view
            #expect(again.eventsAppended == 0)
        }
    }

    @Test("of Kolada, with more decimals than a number may have rounded")
    func koladaDecimals() async throws {
        try await IndicatorScene.run { scene in
            try await scene.done(
                LinkIndicatorToKolada(indicator: scene.women, keyFigure: "N00945", municipalityCode: "2184"))
            _ = try await scene.imported(Self.kolada, ImportIndicators(format: .kolada))
            let value = try #require(try await scene.shown(scene.women).values.first)
            #expect(value.number?.number == "34.466666667" && value.written == "34.4666666666667")
        }
    }

    @Test(
        "of Kolada, only in its form",
        arguments: [
            "", "{}", "[]", #"{"values":{}}"#, #"{"values":[{"kpi":"N1","municipality":"2184","period":2022}]}"#,
            #"{"values":[{"kpi":"N1","municipality":"2184","period":"i fjol","values":[]}]}"#,
            #"{"values":[{"kpi":"N1","municipality":"2184","period":2022,"values":[{"gender":"X","value":1}]}]}"#,
            #"{"values":[{"kpi":"N1","municipality":"2184","period":2022,"values":[{"gender":"T","value":"1"}]}]}"#,
            #"{"values":[{"kpi":"N1","municipality":"2184","period":2022,"values":[{"gender":"T","value":1e300}]}]}"#,
        ])
    func koladaForm(_ file: String) async throws {
        try await IndicatorScene.run { scene in
            let refusal = await #expect(throws: Refusal.self) {
                try await scene.imported(file, ImportIndicators(format: .kolada))
            }
            #expect(refusal?.code == .invalid)
            #expect(refusal?.sentence.contains("Kolada") == true)
        }
    }
}
