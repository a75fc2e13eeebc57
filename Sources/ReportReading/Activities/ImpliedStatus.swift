import Oversight

/// Calls a label the status where no label says that it is one, and the values of another are those of a status.
///
/// Such as `Utfall: Pågår enligt plan`, in documents without `Status:`.
enum ImpliedStatus {
    private static let labels: Set<String> = [
        "utfall", "resultat", "bedömning", "hur går det", "hur går det?", "uppföljning", "lägesbedömning", "så går det",
    ]

    /// The fewest such lines.
    private static let fewest = 2

    /// The lines, those with such a label with the label `Status`.
    static func labelled(_ lines: [TextLine]) -> [TextLine] {
        let found = lines.indices.filter { value(of: lines[$0]) != nil }
        guard found.count >= fewest,
            !lines.contains(where: { $0.text.utf8.count <= 400 && FieldLine($0.text)?.has(.status) == true })
        else { return lines }
        var labelled = lines
        for index in found {
            if let value = value(of: lines[index]) { labelled[index] = lines[index].labelled(.status, value) }
        }
        return labelled
    }

    private static func value(of line: TextLine) -> String? {
        guard line.text.utf8.count <= 120, let colon = line.text.firstIndex(of: ":") else { return nil }
        let label = HeadingCandidates.plain(String(line.text[..<colon])).lowercased()
        let value = line.text[line.text.index(after: colon)...].replacing("**", with: "").trimmed.tidied
        guard labels.contains(label), StatusWords.looksLikeStatus(value) || StatusWords.status(of: value) != nil else {
            return nil
        }
        return value
    }
}
