import JSONValues
import TestSupport
import Testing

/// The validator refuses what it should, or the other tests would prove nothing.
@Suite struct SchemaValidatorTests {
    let validator = SchemaValidator { $0 == "#/known" ? ["type": "string", "minLength": 2] : nil }

    @Test(
        arguments: [
            (["type": "string"], 1), (["type": ["string", "null"]], 1), (["enum": ["a"]], "b"),
            (["const": true], false),
            (["$ref": "#/known"], "a"), (["$ref": "#/unknown"], "ab"), (["pattern": "^[a-z]+$"], "A"),
            (["format": "date"], "2024-02-30"), (["format": "date-time"], "2024-02-28"), (["format": "uuid"], "1"),
            (["format": "email"], "a@b"), (["minLength": 1], ""), (["maxLength": 1], "ab"), (["minimum": 1], 0),
            (["maximum": 1], 2), (["minItems": 1], []), (["required": ["a"]], [:]),
            (["properties": ["a": ["type": "string"]]], ["a": 1]), (["additionalProperties": false], ["a": 1]),
            (["additionalProperties": ["type": "string"]], ["a": 1]), (["type": "integer"], 1.5),
            (["type": ["number", "null"]], "1"),
            (["items": ["type": "string"]], [1]), (["oneOf": [["type": "string"], ["const": "a"]]], "a"),
            (["allOf": [["type": "string"], ["const": "a"]]], "b"), (["contains": ["type": "string"]], ["a"]),
        ] as [(JSON, JSON)])
    func refuses(schema: JSON, value: JSON) {
        #expect(validator.complaints(about: value, schema) != [])
    }

    @Test(
        arguments: [
            (["type": ["string", "null"]], .null), (["$ref": "#/known"], "ab"), (["format": "date"], "2024-02-29"),
            (["properties": ["a": ["type": "string"]], "additionalProperties": false], ["a": "x"]),
            (["oneOf": [["type": "string"], ["type": "null"]]], .null), (["minLength": 3], 1),
            (["additionalProperties": ["type": ["number", "null"]]], ["a": 1.5, "b": .null, "c": 2]),
            (
                ["properties": ["a": ["type": "string"]], "additionalProperties": ["type": "number"]],
                ["a": "x", "b": 1]
            ),
        ] as [(JSON, JSON)])
    func accepts(schema: JSON, value: JSON) {
        #expect(validator.complaints(about: value, schema) == [])
    }

    @Test func namesKeywordsThatItDoesNotKnow() {
        let schema: JSON = [
            "properties": ["a": ["items": ["uniqueItems": true]]], "format": "email",
            "additionalProperties": ["contains": true],
        ]
        #expect(validator.unknownKeywords(in: schema, at: "$").count == 3)
    }
}
