/// An entry as one line: `MESSAGE="…" PRIORITY=6 UPPSIKT_REPORT=…`, for people and for tools that split on spaces.
///
/// The fields keep their journal names, so that the same searches work in the journal and in a file. The place in the
/// source (`CODE_FILE` and so on) is left out.
struct LogLine: Sendable {
    /// The reader of the line.
    enum Style: Sendable {
        /// journald, which takes the priority from a leading `<6>` (sd-daemon(3)) and records the time itself.
        case journalStream
        /// Any other reader, who needs the time.
        case timestamped(Timestamp)
    }

    /// The line with its line break.
    let text: String

    init(_ entry: JournalEntry, style: Style) {
        var line = ""
        switch style {
        case .journalStream: line += "<\(entry[.priority].first ?? "6")>"
        case .timestamped(let time): line += "time=\(time) "
        }
        line += entry.items.filter { !Self.omitted.contains($0.field) }
            .map { "\($0.field)=\(Self.quoted($0.value))" }
            .joined(separator: " ")
        text = line + "\n"
    }

    private static let omitted: Set<JournalField> = [.codeFile, .codeLine, .codeFunction, .syslogIdentifier]

    private static func quoted(_ value: [UInt8]) -> String {
        guard let text = String(validating: value, as: UTF8.self) else { return quotedBytes(value) }
        guard text.isEmpty || text.unicodeScalars.contains(where: needsQuotes) else { return text }
        return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    private static func quotedBytes(_ value: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return "\""
            + value.map { byte in
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"): "\\" + String(UnicodeScalar(byte))
                case 0x20...0x7E: String(UnicodeScalar(byte))
                default: "\\x\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
                }
            }.joined() + "\""
    }

    private static func needsQuotes(_ scalar: UnicodeScalar) -> Bool {
        scalar == " " || scalar == "=" || scalar == "\"" || scalar == "\\" || isUnsafe(scalar)
    }

    /// Whether a scalar would end the line or control a terminal: values often come from others.
    private static func isUnsafe(_ scalar: UnicodeScalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: false
        }
    }

    private static func escaped(_ scalar: UnicodeScalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case _ where isUnsafe(scalar): "\\u{\(String(scalar.value, radix: 16))}"
        default: String(scalar)
        }
    }
}
