import Oversight

/// The parts of a text on a cover that are about several matters.
///
/// A text is split only if each of its parts is told apart: the commas of a name are left alone.
enum CoverParts {
    // A literal in a function is parsed anew at each call. A regex is not Sendable, but matching leaves it as it is.
    private nonisolated(unsafe) static let number = /\s(?=(?i:dnr|diarienr|diarienummer|ärendenr|ärendenummer)\b)/
    private nonisolated(unsafe) static let sentence = /\.\s(?=\p{Lu})/

    /// The parts of a text, in order; the text itself if it is about one matter.
    ///
    /// - Parameter text: The text with single spaces.
    static func split(_ text: String) -> [String] {
        guard text.utf8.count <= 400 else { return [text] }
        let kind = CoverPieceWords.kind(of: text).kind
        switch kind {
        case .title, .body, .period: return [text]
        case .unit, .diaryNumber, .version, .decision, .note, .unsure: break
        }
        let parts = separated(text)
        guard parts.count > 1 else {
            guard kind == .unsure || kind == .unit(text) else { return [text] }
            return receiver(text) ?? period(text) ?? numbered(text) ?? [text]
        }
        let kinds = parts.map { CoverPieceWords.kind(of: $0).kind }
        let isSplit =
            !kinds.contains(.title)
            && zip(parts, kinds).allSatisfy { part, kind in
                kind != .unsure || receiver(part) != nil || period(part) != nil
            }
        // The commas of a name: "Plan-, bygg- och miljökontoret".
        guard isSplit, !parts.contains(where: { $0.hasSuffix("-") }) else { return [text] }
        return parts.flatMap { receiver($0) ?? period($0) ?? [$0] }
    }

    /// The parts between marks, between sentences, and before the label of a diary number.
    private static func separated(_ text: String) -> [String] {
        var marked = text
        let key = text.lowercased()
        if [" dnr", " diarienr", " diarienummer", " ärendenr", " ärendenummer"].contains(where: { key.contains($0) }) {
            marked = marked.replacing(number, with: "\u{1F}")
        }
        if text.contains(". ") { marked = marked.replacing(sentence, with: "\u{1F}") }
        var parts: [String] = []
        for part in marked.split(whereSeparator: { ",;|·•\u{1F}".contains($0) }) {
            let plain = PlainWords.tidied(part.last == "." ? part.dropLast() : part)
            guard plain.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
            // A paragraph belongs to the meeting before it.
            if StatedPaper.paragraph(in: plain) != nil, StatedPaper.day(in: plain) == nil, let last = parts.last,
                StatedPaper.paragraph(in: last) == nil
            {
                parts[parts.count - 1] += ", " + plain
            } else {
                parts.append(plain)
            }
        }
        return parts
    }

    /// `Gatuavdelningen till Tekniska nämnden`: a unit and the body that it reports to.
    private static func receiver(_ text: String) -> [String]? {
        guard text.utf8.count <= 160, let range = text.firstRange(of: " till ") else { return nil }
        let (unit, body) = (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
        guard UnitWords.namesUnit(unit), !ReportTitle.isTitle(unit), BodyName.isName(body) else { return nil }
        return [unit, body]
    }

    /// `Granviks kommun SBN/2025:1044`: a name and the diary number.
    private static func numbered(_ text: String) -> [String]? {
        let words = text.split(separator: " ")
        guard (2...8).contains(words.count) else { return nil }
        for count in [2, 1] where count < words.count {
            let number = words.suffix(count).joined(separator: " ")
            let name = words.dropLast(count).joined(separator: " ")
            guard number.first?.isUppercase == true, StatedPaper.diaryNumber(number) != nil,
                CoverNotes.namesMunicipality(name.lowercased()) || BodyName.isName(name) || UnitWords.namesUnit(name)
            else { continue }
            return [name, number]
        }
        return nil
    }

    /// `Socialförvaltningen januari–augusti 2025`: a unit or a body and the period.
    private static func period(_ text: String) -> [String]? {
        let words = text.split(separator: " ")
        guard (2...12).contains(words.count), words[0].first?.isLetter == true else { return nil }
        for count in 1..<words.count {
            let name = words[..<count].joined(separator: " ")
            let rest = words[count...].joined(separator: " ")
            guard CoverPeriod.isPeriod(rest), rest.contains(where: \.isNumber) else { continue }
            guard !ReportTitle.isTitle(name) else { return nil }
            return BodyName.isName(name) || UnitWords.namesUnit(name) ? [name, rest] : nil
        }
        return nil
    }
}
