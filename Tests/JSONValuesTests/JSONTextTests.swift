import Foundation
import Testing

@testable import JSONValues

@Suite("The bytes of JSON values")
struct JSONTextTests {
    @Test(
        "one value on one line is accepted",
        arguments: [
            "{}", "[]", "1", "-0.5e+3", "0", "true", "null", #""a\u00e5\n\"""#, #"{"a" : [1, {"b":null}] , "c":"}]"}"#,
            "{\"a\":\t1}", #"{"a":1,"a":2}"#, #"{"å":"𐍈"}"#,
        ])
    func values(text: String) throws {
        #expect(JSONText.isOneLine(Array(text.utf8)))
        // Every other program reads what stands in an export, so what is a value here has to be one there.
        _ = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    }

    @Test(
        "anything else is refused",
        arguments: [
            "", " {}", "{} ", "{\n}", "{}{}", "{", "}", "[1,]", "{,}", #"{"a"}"#, #"{"a":}"#, "{1:2}", "01", "1.", ".5",
            "-", "+1", "1e", "tru", "True", "nul", "\"", #""\x""#, #""\u12g4""#, "\"\t\"", "NaN", "'a'", "[1 2]", "[1}",
            #"{"a":1]"#, "é",
        ])
    func noValues(text: String) {
        #expect(!JSONText.isOneLine(Array(text.utf8)))
    }

    @Test("depth is limited, and uses no stack")
    func depth() {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)).utf8)
        }
        #expect(JSONText.isOneLine(nested(JSONText.depthLimit)))
        #expect(!JSONText.isOneLine(nested(JSONText.depthLimit + 1)))
        #expect(!JSONText.isOneLine(nested(1_000_000)))
    }

    @Test("members keep their bytes, and strings are given with their escapes decoded")
    func members() throws {
        let line = #"{ "a\u0062" : "\u00e5\"\\\/\n\ud83d\ude00ö" , "n":12,"raw": {"x" : 1.50 },"half":"\ud83d"}"#
        let members = try #require(JSONMembers(Array(line.utf8)))
        #expect(members.names == ["ab", "n", "raw", "half"])
        #expect(members.string("ab") == "å\"\\/\n😀ö")
        #expect(members.count("n") == 12)
        #expect(members.count("ab") == nil)
        #expect(members.string("n") == nil)
        #expect(members.bytes("raw") == Array(#"{"x" : 1.50 }"#.utf8))
        #expect(members.string("half") == nil)
    }

    @Test(
        "a count has no sign, fraction or exponent, and fits into an integer",
        arguments: [
            ("0", 0), ("9223372036854775807", Int.max), ("9223372036854775808", nil), ("-1", nil), ("-0", nil),
            ("1.0", nil), ("1e2", nil), (#""1""#, nil), ("[1]", nil),
        ] as [(String, Int?)])
    func counts(text: String, count: Int?) throws {
        let members = try #require(JSONMembers(Array("{\"n\":\(text)}".utf8)))
        #expect(members.count("n") == count)
    }

    @Test(
        "half a surrogate pair is JSON, but no text",
        arguments: [#"\ud83d"#, #"\ud83dx"#, #"\ud83d\u0041"#, #"\ude00"#])
    func halfPairs(escape: String) throws {
        let line = Array("{\"a\":\"\(escape)\"}".utf8)
        #expect(JSONText.isOneLine(line))
        #expect(try #require(JSONMembers(line)).string("a") == nil)
        #expect(JSONMembers(Array("{\"\(escape)\":1}".utf8)) == nil)
    }

    @Test(
        "anything but one object without repeated members is refused",
        arguments: [#"{"a":1,"a":2}"#, #"{"a":1,"\u0061":2}"#, "[]", #"{"a":1} "#, #"{"a":1},"#, #"{"a" 1}"#, ""])
    func noMembers(text: String) {
        #expect(JSONMembers(Array(text.utf8)) == nil)
    }
}
