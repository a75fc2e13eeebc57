import Foundation
import JSONValues
import Testing

@Suite("JSON values as a tree")
struct JSONValueTests {
    @Test(
        "every kind of value is read as its case, and written back unchanged",
        arguments: [
            ("null", .null), ("true", true), ("12", 12), ("-3", -3), ("1.5", .number(1.5)), (#""a\n""#, "a\n"),
            (#"["1",1,true,null]"#, ["1", 1, true, .null]), (#"{"a":{"b":[]}}"#, ["a": ["b": []]]),
        ] as [(String, JSONValue)])
    func kinds(text: String, value: JSONValue) throws {
        #expect(try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) == value)
        #expect(String(decoding: try JSONEncoder().encode(value), as: UTF8.self) == text)
    }

    @Test("anything that is not JSON is refused", arguments: ["", "{", "[1 2]", "nul"])
    func noJSON(text: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) }
    }

    @Test("only objects have members, and only strings have text")
    func parts() {
        let value: JSONValue = ["a": "x", "n": .null]
        #expect(value.member("a")?.text == "x")
        #expect(value.member("n") == .null)
        #expect(value.member("b") == nil)
        #expect(value.text == nil)
        #expect(JSONValue.array(["a"]).member("a") == nil)
    }
}
