import Oversight
import SeededRandom
import TestSupport
import Testing

@testable import EventCatalogue

@Suite("Reading stored events")
struct JSONReaderTests {
    private func status(_ json: String) throws -> ActivityStatusReported {
        let entry = try #require(EventCatalogue.entry(type: "ActivityStatusReported", version: 1))
        guard case .activity(.statusReported(let event)) = try entry.read(Array(json.utf8)) else {
            throw EventDecodingError("another event came out")
        }
        return event
    }

    @Test("Fields may come in any order")
    func anyOrder() throws {
        let fields = [#""on":"2024-08-31""#, #""status":"on_hold""#, #""comment":"a,b}""#, #""goal":"g""#]
        let expected = ActivityStatusReported(on: "2024-08-31", status: .onHold, comment: "a,b}", goal: "g")
        var random = SeededGenerator(seed: 4)
        for _ in 0..<100 {
            let json = "{\(fields.shuffled(using: &random).joined(separator: ","))}"
            #expect(try status(json) == expected, "\(json)")
        }
    }

    @Test("White space between tokens means nothing")
    func whiteSpace() throws {
        let json = "\t{ \n\"on\" :\r\n\"2024-08-31\" ,\"comment\"\t:\"  \" , \"status\" : \"on_hold\" \n}\n"
        #expect(try status(json) == ActivityStatusReported(on: "2024-08-31", status: .onHold, comment: "  "))
    }

    @Test(
        "Unknown fields are ignored, whatever their value",
        arguments: [
            "1", "-1.5e+3", "true", "null", #""x""#, #""\"}\\""#, "[]", "{}", #"[{"on":"1900-01-01"},"]"]"#,
            #"{"status":"cancelled","a":[[{}]]}"#,
        ])
    func unknownFields(_ value: String) throws {
        let expected = ActivityStatusReported(on: "2024-08-31", status: .onHold, goal: "g")
        let (on, state, goal) = (#""on":"2024-08-31""#, #""status":"on_hold""#, #""goal":"g""#)
        for json in [
            "{\"x\":\(value),\(on),\(state),\(goal)}", "{\(on),\"x\":\(value),\(state),\(goal)}",
            "{\(goal),\"x\\\"\":\(value),\(state),\(on)}", "{\(state),\(goal),\(on),\"onx\":\(value)}",
        ] {
            #expect(try status(json) == expected, "\(json)")
        }
    }

    @Test("A field that is null is absent")
    func null() throws {
        let json = #"{"on":"2024-08-31","status":"on_hold","comment":null,"goal":"g"}"#
        #expect(try status(json) == ActivityStatusReported(on: "2024-08-31", status: .onHold, goal: "g"))
        #expect(throws: EventDecodingError.self) { try status(#"{"on":null,"status":"on_hold"}"#) }
    }

    @Test("Escapes are decoded as RFC 8259 defines them")
    func escapes() throws {
        let json =
            #"{"on":"2024-08-31","status":"on_hold","comment":"\"\\\/\b\f\n\r\t\u0041\u00e5\u20AC\ud834\udd1e\u0000å"}"#
        let expected = "\"\\/\u{8}\u{C}\n\r\tAå€𝄞\u{0}å"
        #expect(try status(json).comment.map { Array($0.utf8) } == Array(expected.utf8))
    }

    @Test(
        "A surrogate pair is decoded as its scalar, to both ends of the range",
        arguments: [0x1_0000, 0x1_03FF, 0x1_0400, 0x1_F600, 0x10_FC00, 0x10_FFFF] as [UInt32])
    func surrogatePairs(_ value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        let escape = Character(scalar).utf16.map { "\\u" + String($0, radix: 16) }.joined()
        let json = "{\"on\":\"2024-08-31\",\"status\":\"on_hold\",\"comment\":\"\(escape)\"}"
        #expect(try status(json).comment == String(Character(scalar)))
    }

    @Test(
        "A broken escape is refused",
        arguments: [
            #"\x"#, #"\u12"#, #"\u12g4"#, #"\u+041"#, #"\ud834"#, #"\ud834\u0041"#, #"\udd1e"#, #"\ud834x"#, #"\"#,
        ])
    func brokenEscapes(_ escape: String) {
        #expect(throws: EventDecodingError.self) {
            try status("{\"on\":\"2024-08-31\",\"status\":\"on_hold\",\"comment\":\"\(escape)\"}")
        }
    }

    @Test(
        "Anything that is not such an event is refused with a sentence",
        arguments: [
            "", " ", "null", "[]", "1", #""x""#, "{}", "{", "}", #"{"on"}"#, #"{"on":}"#, #"{"on":"2024-08-31"}"#,
            #"{"on":"2024-8-31","status":"on_hold"}"#, #"{"on":"2023-02-29","status":"on_hold"}"#,
            #"{"on":20240831,"status":"on_hold"}"#, #"{"on":"2024-08-31","status":"done"}"#,
            #"{"on":"2024-08-31","status":["on_hold"]}"#, #"{"on":"2024-08-31","status":"on_hold","comment":7}"#,
        ])
    func refused(_ json: String) {
        let error = #expect(throws: EventDecodingError.self) { try status(json) }
        #expect(error?.description.isEmpty == false)
    }

    @Test("Whole numbers are read to the last digit, and nothing else is")
    func integers() throws {
        let entry = try #require(EventCatalogue.entry(type: "ReportSubmitted", version: 1))
        func position(_ number: String) throws -> OversightEvent {
            try entry.read(Array("{\"on\":\"2024-08-31\",\"position\":\(number),\"round\":1}".utf8))
        }
        for number in [0, 7, 10, -3, 9_223_372_036_854_775_807] {
            #expect(
                try position("\(number)") == .report(.submitted(.init(on: "2024-08-31", position: number, round: 1))))
        }
        for number in ["9223372036854775808", "99999999999999999999", "1.0", "1e3", "-", "\"1\"", "true", "[]", "null"]
        {
            #expect(throws: EventDecodingError.self, "\(number)") { try position(number) }
        }
    }

    @Test("An error names the field")
    func errorNamesField() {
        let error = #expect(throws: EventDecodingError.self) { try status(#"{"on":"2024-08-31","status":"done"}"#) }
        #expect(error?.description.contains("status") == true)
        #expect(error?.description.contains("done") == true)
        let missing = #expect(throws: EventDecodingError.self) { try status(#"{"status":"on_hold"}"#) }
        #expect(missing?.description.contains("on") == true)
    }

    @Test("The first version of ActivityPlanned is upcast to the current one")
    func lifted() throws {
        let entry = try #require(EventCatalogue.entry(type: "ActivityPlanned", version: 1))
        let one = #"{"on":"2024-01-02","municipality":"ange","title":"T","unit":"Skola","goals":["g"]}"#
        let none = #"{"on":"2024-01-02","municipality":"ange","title":"T","goals":["g"]}"#
        var expected = ActivityPlanned(
            on: "2024-01-02", municipality: "ange", title: "T", units: ["Skola"], goals: ["g"])
        #expect(try entry.read(Array(one.utf8)) == .activity(.planned(expected)))
        expected.units = []
        #expect(try entry.read(Array(none.utf8)) == .activity(.planned(expected)))
    }
}
