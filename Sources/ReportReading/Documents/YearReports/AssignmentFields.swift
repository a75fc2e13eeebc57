import Oversight

/// The fields of an assignment that has a heading of its own, such as `Start: 2024-02-01   Slut: 2024-10-31`.
struct AssignmentFields: Sendable {
    /// What a field holds.
    enum Kind: Sendable, Hashable { case start, end, span, status, comment, other }

    /// A field: what it holds, and its words.
    struct Field: Sendable, Hashable {
        var kind: Kind
        var text: String
    }

    /// The fields of a line that has nothing else; `nil` if it has other words.
    static func fields(of line: String) -> [Field]? {
        guard line.utf8.count <= 400,
            line.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == 0x09 }) || isInColumns(line)
        else { return nil }
        var text = String(line.trimmed)
        // Bold labels part as wide gaps do.
        if text.contains("**") { text = text.replacing(" **", with: "  ").replacing("**", with: "") }
        if let item = Bullets.item(text) { text = String(item.trimmed) }
        var parts = segments(text)[...]
        var fields: [Field] = []
        while let part = parts.popFirst() {
            if let colon = part.firstIndex(of: ":"), let kind = kind(of: part[..<colon]) {
                var words = part[part.index(after: colon)...].trimmed
                if words.isEmpty, let next = parts.first, !startsField(next) {
                    words = next[...]
                    parts.removeFirst()
                }
                fields.append(Field(kind: kind, text: String(words)))
            } else if let kind = kind(of: part[...]), let next = parts.first, !startsField(next) {
                fields.append(Field(kind: kind, text: next))
                parts.removeFirst()
            } else if let last = fields.indices.last, fields[last].kind == .comment {
                fields[last].text += " " + part
            } else {
                return nil
            }
        }
        return fields.isEmpty ? nil : fields
    }

    /// Whether a line is a label and what it says, with a wide gap between them.
    private static func isInColumns(_ line: String) -> Bool {
        guard SpacedSegment.hasGap(line) else { return false }
        let segments = SpacedSegment.split(line)
        return segments.count == 2 && kind(of: segments[0].text[...]) != nil
    }

    /// Whether fields are those of an assignment: its status and a day, or both days.
    static func areOfAssignment(_ fields: [Field]) -> Bool {
        let kinds = Set(fields.map(\.kind))
        let days = kinds.intersection([.start, .end]).count + (kinds.contains(.span) ? 2 : 0)
        return days > 1 || (days == 1 && kinds.contains(.status))
    }

    /// Whether a line is nothing but the label of a comment, which the lines below it are.
    static func isCommentLabel(_ line: String) -> Bool {
        guard line.utf8.count <= 40 else { return false }
        let words = PlainWords.stripped(line)
        return kind(of: words[...]) == .comment
    }

    private static func startsField(_ text: String) -> Bool {
        let head = text.prefix { $0 != ":" }
        return kind(of: head) != nil
    }

    /// The parts of a line between tabs, wide gaps, bars and commas before a label.
    private static func segments(_ text: String) -> [String] {
        var plain = text
        for mark in ["\t", " | ", " • ", "; "] where plain.contains(mark) { plain = plain.replacing(mark, with: "  ") }
        var parts = plain.split(separator: "  ").map { $0.trimmed.tidied }.filter { !$0.isEmpty }
        parts = parts.flatMap(partedAtLabels)
        for mark in [", ", ". "] {
            parts = parts.flatMap { part in
                var pieces: [String] = []
                for piece in part.split(separator: mark) {
                    // Only a label after the mark parts.
                    if let last = pieces.indices.last, !(piece.contains(":") && startsField(String(piece))) {
                        pieces[last] += mark + piece
                    } else {
                        pieces.append(String(piece))
                    }
                }
                return pieces
            }
        }
        return parts
    }

    /// A text parted before each label with a colon in it, as where single spaces part the fields of a line.
    private static func partedAtLabels(_ text: String) -> [String] {
        guard text.utf8.count(where: { $0 == UInt8(ascii: ":") }) > 1 else { return [text] }
        var pieces: [[Substring]] = [[]]
        for word in text.split(separator: " ") {
            pieces[pieces.count - 1].append(word)
            guard word.hasSuffix(":") else { continue }
            let words = pieces[pieces.count - 1]
            let longest = (1...4).last { count in
                count < words.count && kind(of: words.suffix(count).joined(separator: " ").dropLast()) != nil
            }
            guard let longest else { continue }
            pieces[pieces.count - 1].removeLast(longest)
            pieces.append(Array(words.suffix(longest)))
        }
        return pieces.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
    }

    /// What the field with a label holds; `nil` if the label is none.
    static func kind(of label: Substring) -> Kind? {
        guard label.utf8.count <= 40 else { return nil }
        let key = label.trimmed.lowercased()
        if let kind = labels[key] { return kind }
        let words = key.split { !$0.isLetter }
        if words.contains(where: { $0.hasPrefix("start") }), words.contains(where: { $0.hasPrefix("slut") }) {
            return .span
        }
        if words.first == "status" || words.first == "läge",
            GradeHead.isHead("status " + words.dropFirst().joined(separator: " "))
        {
            return .status
        }
        return nil
    }

    private static let labels: [String: Kind] = {
        let lists: [(Kind, [String])] = [
            (
                .start,
                [
                    "start", "startdatum", "startar", "startdag", "påbörjas", "påbörjat", "påbörjad", "startad", "från",
                    "planerad start", "beräknad start", "startat", "inleds", "börjar",
                ]
            ),
            (
                .end,
                [
                    "slut", "slutdatum", "slutar", "klart", "klar", "klart senast", "klar senast", "ska vara klart",
                    "färdigt",
                    "färdigt senast", "avslutas", "slutförs", "sluttid", "slutdag", "beräknat klart", "beräknas klart",
                    "beräknat slut", "planerat slut", "planerat slutdatum", "deadline", "redovisas", "redovisas senast",
                    "senast", "till", "till och med", "klardatum", "återrapporteras", "slutredovisas", "beräknad klar",
                ]
            ),
            (
                .span,
                ["tidplan", "tidsplan", "tid", "period", "tidsperiod", "genomförs", "genomförandetid", "genomförande"]
            ),
            (.status, ["status", "läge", "lägesstatus"]),
            (
                .comment,
                [
                    "kommentar", "kommentarer", "notering", "lägesbeskrivning", "uppföljning", "anmärkning",
                    "redovisning",
                ]
            ),
            (
                .other,
                [
                    "ansvarig", "ansvariga", "ansvarig nämnd", "ansvarig enhet", "ansvarig chef", "handläggare",
                    "uppdragsgivare", "beslutat av", "beslutad av", "beslut", "källa", "givet av", "kontaktperson",
                ]
            ),
        ]
        return Dictionary(lists.flatMap { kind, words in words.map { ($0, kind) } }) { first, _ in first }
    }()
}
