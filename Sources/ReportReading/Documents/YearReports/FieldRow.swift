/// The fields of an assignment on two lines, the labels above what they say: `Status Start Slut` over
/// `Pågår 2024-02-01 2024-10-31`.
enum FieldRow {
    /// The fields on a line and the one below it; `nil` if they are none.
    static func fields(_ lines: [TextLine], at index: Int) -> [AssignmentFields.Field]? {
        guard index + 1 < lines.count, lines[index].text.utf8.count <= 120, !lines[index + 1].isBlank,
            !SpacedSegment.hasGap(lines[index].text), !lines[index].text.utf8.contains(0x09),
            lines[index + 1].text.utf8.count <= 200, let kinds = labels(lines[index].text), kinds.count > 1
        else { return nil }
        let dates = kinds.indices.filter { kinds[$0] == .start || kinds[$0] == .end }
        // The words of one field can be told from the days before and after them.
        guard !dates.isEmpty, kinds.count - dates.count <= 1 else { return nil }
        let words = lines[index + 1].text.split(whereSeparator: \.isWhitespace)
        guard words.count >= kinds.count || (words.count == dates.count && kinds.count > dates.count) else {
            return nil
        }
        let other = kinds.indices.first { !dates.contains($0) }
        let before = other ?? kinds.count
        let after = other.map { kinds.count - 1 - $0 } ?? 0
        let days = words.prefix(before) + words.suffix(after)
        guard before + after <= words.count, days.allSatisfy(isDay) else { return nil }
        let middle = words.dropFirst(before).dropLast(after)
        guard other != nil || middle.isEmpty, !middle.contains(where: { DateText.isDateLike(String($0)) }) else {
            return nil
        }
        return kinds.enumerated().map { place, kind in
            if place == other { return AssignmentFields.Field(kind: kind, text: middle.joined(separator: " ")) }
            let word = words[place < before ? place : words.count - (kinds.count - place)]
            return AssignmentFields.Field(kind: kind, text: String(word))
        }
    }

    private static func isDay(_ word: Substring) -> Bool {
        word == "-" || word == "–" || DateText.isDateLike(String(word))
    }

    /// The labels that are all the words of a line, the longest first.
    private static func labels(_ text: String) -> [AssignmentFields.Kind]? {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard (2...10).contains(words.count) else { return nil }
        var kinds: [AssignmentFields.Kind] = []
        var start = 0
        while start < words.count {
            var found: (kind: AssignmentFields.Kind, count: Int)?
            for count in 1...3 where start + count <= words.count {
                let label = words[start..<(start + count)].joined(separator: " ")
                // "Startdatum Slutdatum" are two.
                if let kind = AssignmentFields.kind(of: label[...]), kind != .span { found = (kind, count) }
            }
            guard let (kind, count) = found else { return nil }
            kinds.append(kind)
            start += count
        }
        return Set(kinds).count == kinds.count ? kinds : nil
    }
}
