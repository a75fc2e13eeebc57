@testable import Reminding

/// An address that is taken is one word that no mail agent can misread; and whatever a text holds, it stays in its field
/// of a message's header and in its line of a calendar.
enum MailProperty {
    static func complaint(about bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        return address(text) ?? header(text) ?? calendar(text) ?? body(text)
    }

    private static func address(_ text: String) -> String? {
        let address: MailAddress
        do { address = try MailAddress(checking: text) } catch { return nil }
        guard address.text == text else { return "the address became another one" }
        let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>()[]\\,;:\"".utf8.contains($0) }
        return isPlain && !text.hasPrefix("-") ? nil : "an address that is not plain"
    }

    private static func header(_ text: String) -> String? {
        for field in [
            HeaderField("Subject", text: text), HeaderField("To", phrase: text, inBrackets: "karin@kommun.example"),
        ] {
            for (number, line) in field.lines.enumerated() {
                guard line.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return "a header with other bytes" }
                guard line.utf8.count <= EncodedWords.maximumLineLength else {
                    return "a header's line that is too long"
                }
                guard number == 0 || line.hasPrefix(" ") else { return "a header's line that begins another field" }
            }
        }
        return nil
    }

    private static func calendar(_ text: String) -> String? {
        let folded = Array(ContentLine("SUMMARY", text: text).folded.utf8)
        guard folded.suffix(2) == [0x0D, 0x0A] else { return "a line of a calendar that does not end" }
        let lines = folded.dropLast(2).split(separator: 0x0A, omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            let line = number == lines.count - 1 ? line : line.dropLast()
            guard line.count <= ContentLine.maximumLength else { return "a calendar's line that is too long" }
            guard !line.contains(where: { $0 < 0x20 && $0 != 0x09 }) else {
                return "a calendar's line with control characters"
            }
            guard number == 0 || line.first == 0x20 else { return "a calendar's line that begins another property" }
        }
        return nil
    }

    private static func body(_ text: String) -> String? {
        let lines = QuotedPrintable.encode(text).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.allSatisfy({ $0.utf8.count <= 77 }) else { return "a line of a message that is too long" }
        let isPlain = lines.allSatisfy { $0.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0D || $0 == 0x09 } }
        return isPlain ? nil : "a message with other bytes"
    }
}
