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
        #expect(try JSONValue(json: Array(text.utf8)) == value)
        #expect(String(decoding: try JSONEncoder().encode(value), as: UTF8.self) == text)
    }

    @Test(
        "a number is whole if its value is",
        arguments: [
            ("-0", 0), ("2.0", 2), ("1e2", 100), ("1e300", .number(1e300)), ("9223372036854775807", .int(.max)),
            ("-9223372036854775808", .int(.min)), ("9223372036854775808", .number(9_223_372_036_854_775_808)),
        ] as [(String, JSONValue)])
    func numbers(text: String, value: JSONValue) throws {
        #expect(try JSONValue(json: Array(text.utf8)) == value)
    }

    @Test(
        "white space, a byte order mark and escapes are read; of a name given twice the first value counts",
        arguments: [
            (" \t\r\n[ 1 , { } ] ", [1, [:]]), ("\u{FEFF}[]", []), (#""\ud83d\ude00\u00e5\/""#, "😀å/"),
            (#"{"a":1,"b":2,"a":3}"#, ["a": 1, "b": 2]),
        ] as [(String, JSONValue)])
    func writing(text: String, value: JSONValue) throws {
        #expect(try JSONValue(json: Array(text.utf8)) == value)
    }

    @Test(
        "anything that is not JSON is refused",
        arguments: [
            "", " ", "{", "[1 2]", "nul", "[1,]", "{\"a\":1,}", "{,}", "01", "1.", "-", "+1", "1e400", "\"\\ud800\"",
            "\"\t\"",
            "\"\\x\"", "1 2", "{\"a\"}", "{1:2}",
            String(repeating: "[", count: 257) + "1" + String(repeating: "]", count: 257),
            String(repeating: "[", count: 100_000),
        ])
    func noJSON(text: String) {
        #expect(throws: JSONSyntaxError.self) { try JSONValue(json: Array(text.utf8)) }
    }

    @Test(
        "bytes that are not UTF-8 are refused",
        arguments: [[0x22, 0xE5, 0x22], [0xFF, 0xFE, 0x31, 0x00]] as [[UInt8]])
    func noText(bytes: [UInt8]) {
        #expect(throws: JSONSyntaxError.self) { try JSONValue(json: bytes) }
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
