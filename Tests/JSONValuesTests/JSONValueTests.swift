import Foundation
import JSONValues
import Testing

@Suite("JSON values as a tree")
struct JSONValueTests {
    @Test(
        "every kind of value is read as what it is, and written as it was",
        arguments: [
            ("null", .null), ("true", true), ("12", 12), ("-3", -3), ("1.5", .number(1.5)), (#""a\n""#, "a\n"),
            (#"["1",1,true,null]"#, ["1", 1, true, .null]), (#"{"a":{"b":[]}}"#, ["a": ["b": []]]),
        ] as [(String, JSONValue)])
    func kinds(text: String, value: JSONValue) throws {
        #expect(try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) == value)
        #expect(String(decoding: try JSONEncoder().encode(value), as: UTF8.self) == text)
    }

    @Test("what is no JSON is not read", arguments: ["", "{", "[1 2]", "nul"])
    func noJSON(text: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) }
    }

    @Test("a member and a text are given only by values that have them")
    func parts() {
        let value: JSONValue = ["a": "x", "n": .null]
        #expect(value.member("a")?.text == "x")
        #expect(value.member("n") == .null)
        #expect(value.member("b") == nil)
        #expect(value.text == nil)
        #expect(JSONValue.array(["a"]).member("a") == nil)
    }
}
