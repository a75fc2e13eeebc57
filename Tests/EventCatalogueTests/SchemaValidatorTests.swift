import JSONValues
import TestSupport
import Testing

@Suite("The schema validator of these tests")
struct SchemaValidatorTests {
    /// A schema, a value that holds, and one that does not.
    struct Pair: Sendable {
        var schema: String
        var good: String
        var bad: String
    }

    static let pairs = [
        Pair(schema: #"{"type":"string"}"#, good: #""a""#, bad: "1"),
        Pair(schema: #"{"type":"integer"}"#, good: "3", bad: "3.5"),
        Pair(schema: #"{"type":"object"}"#, good: "{}", bad: "[]"),
        Pair(schema: #"{"enum":["a","b"]}"#, good: #""b""#, bad: #""c""#),
        Pair(schema: #"{"const":"a"}"#, good: #""a""#, bad: #""b""#),
        Pair(schema: #"{"pattern":"^[a-z]+$"}"#, good: #""abc""#, bad: #""abC""#),
        Pair(schema: #"{"format":"date"}"#, good: #""2024-02-29""#, bad: #""2023-02-29""#),
        Pair(schema: #"{"minLength":1}"#, good: #""a""#, bad: #""""#),
        Pair(schema: #"{"minimum":1}"#, good: "1", bad: "0"),
        Pair(schema: #"{"required":["a"]}"#, good: #"{"a":1}"#, bad: #"{"b":1}"#),
        Pair(schema: #"{"properties":{"a":{"type":"string"}}}"#, good: #"{"a":"x","b":1}"#, bad: #"{"a":1}"#),
        Pair(
            schema: #"{"properties":{"a":{}},"additionalProperties":false}"#, good: #"{"a":1}"#,
            bad: #"{"a":1,"b":2}"#),
        Pair(schema: #"{"items":{"type":"string"}}"#, good: #"["a"]"#, bad: #"["a",1]"#),
        Pair(schema: ##"{"$ref":"#/$defs/s","$defs":{"s":{"type":"string"}}}"##, good: #""a""#, bad: "1"),
    ]

    @Test("A keyword accepts a valid value and complains about an invalid one", arguments: pairs)
    func keyword(_ pair: Pair) throws {
        let validator = SchemaValidator(try JSON(pair.schema.utf8))
        #expect(validator.complaints(about: try JSON(pair.good.utf8)).isEmpty)
        #expect(!validator.complaints(about: try JSON(pair.bad.utf8)).isEmpty)
        #expect(validator.unknownKeywords().isEmpty)
    }

    @Test(
        "A keyword that is not checked is a complaint, however deep",
        arguments: [
            #"{"maxLength":3}"#, #"{"properties":{"a":{"oneOf":[]}}}"#, #"{"items":{"format":"email"}}"#,
            ##"{"$ref":"#/$defs/none"}"##,
        ])
    func unknownKeyword(_ schema: String) throws {
        #expect(!SchemaValidator(try JSON(schema.utf8)).unknownKeywords().isEmpty)
    }
}
