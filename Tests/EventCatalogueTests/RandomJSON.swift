import JSONValues
import Oversight
import SeededRandom
import TestSupport

/// Makes values of a schema, with the strings and numbers that break careless writers and readers.
///
/// A new event type is covered by its schema. Patterns are kept for days, times and numbers only, which are not read otherwise.
struct RandomJSON {
    var random: SeededGenerator

    static let nasty = [
        "", " ", "\"", "\\", "\\\"", "\\u0041", "/", "{", "}", "[", "]", ",", ":", "null", "\u{0}", "\u{1}\u{1F}",
        "\u{7F}",
        "\n\r\t\u{8}\u{C}", "\u{2028}\u{2029}", "\u{FEFF}", "å", "a\u{30A}", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "𝄞", "\u{10FFFF}", "مرحبا",
        "\r\n",
    ]

    /// A value that a schema describes; an optional field is left out half of the time.
    mutating func value(of schema: JSON) -> JSON { value(of: schema, in: schema) }

    private mutating func value(of schema: JSON, in root: JSON) -> JSON {
        if let name = schema["$ref"]?.text?.split(separator: "/").last, let definition = root["$defs"]?[String(name)] {
            return value(of: definition, in: root)
        }
        if let choices = schema["enum"]?.elements { return choices.randomElement(using: &random) ?? .null }
        switch schema["type"]?.text {
        case "object":
            let required = Set(schema["required"]?.texts ?? [])
            var fields: [String: JSON] = [:]
            for (name, property) in (schema["properties"]?.fields ?? [:]).sorted(by: { $0.key < $1.key })
            where required.contains(name) || Bool.random(using: &random) {
                fields[name] = value(of: property, in: root)
            }
            return .object(fields)
        case "array":
            let items = schema["items"] ?? .null
            return .array((0..<Int.random(in: 0...4, using: &random)).map { _ in value(of: items, in: root) })
        case "boolean": return .bool(Bool.random(using: &random))
        case "integer": return .int(number(from: schema["minimum"]?.integer ?? -Int.max))
        default:
            if schema["format"]?.text == "date" { return .string(day().description) }
            if schema["pattern"]?.text?.contains("T[0-9]") == true {
                let seconds = Int.random(in: -60_000_000_000...250_000_000_000, using: &random)
                return .string(UTCSecond(seconds: seconds).description)
            }
            if schema["pattern"]?.text?.contains(#"\.[0-9]"#) == true { return .string(decimal()) }
            let text = text()
            return .string(text.isEmpty && schema["minLength"]?.integer ?? 0 > 0 ? "x" : text)
        }
    }

    private mutating func text() -> String {
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
            if Bool.random(using: &random) { return Self.nasty.randomElement(using: &random) ?? "" }
            let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random))
            return String(Character(scalar ?? "x"))
        }.joined()
    }

    private mutating func decimal() -> String {
        let digits = Int.random(in: 0...999_999_999, using: &random)
        let decimals = Int.random(in: 0...DecimalNumber.maximumDecimals, using: &random)
        return DecimalNumber(significand: Bool.random(using: &random) ? digits : -digits, decimals: decimals)?.rawValue
            ?? "0"
    }

    private mutating func day() -> CalendarDate {
        CalendarDate(dayNumber: Int.random(in: -700_000...2_900_000, using: &random))
    }

    private mutating func number(from least: Int) -> Int {
        let numbers = [0, 1, -1, 9, 10, Int.max, -Int.max, least, Int.random(in: 0...1_000_000, using: &random)]
        return numbers.filter { $0 >= least }.randomElement(using: &random) ?? least
    }
}
