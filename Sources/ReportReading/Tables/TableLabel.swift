/// Lines between rows that name or explain them.
enum TableLabel {
    /// The label of a heading or a bold line; `nil` if the line is neither.
    static func heading(_ line: TextLine) -> String? {
        guard line.text.utf8.count <= 400, let first = line.text.utf8.first(where: { $0 != 0x20 }) else { return nil }
        if first == UInt8(ascii: "#") {
            return TableCell(markup: line.text.trimmed.drop { $0 == "#" }).text
        }
        guard first == UInt8(ascii: "*") || first == UInt8(ascii: "<") else { return nil }
        let cell = TableCell(markup: line.text)
        return cell.isBold && !isComment(cell.text) ? cell.text : nil
    }

    /// Whether a text begins a comment on the row before it.
    static func isComment(_ text: String) -> Bool {
        let start = text.prefix(40).lowercased().drop { "*<>pb ".contains($0) }
        guard start.hasPrefix("kommentar") else { return false }
        let rest = start.dropFirst("kommentar".count)
        return (rest.hasPrefix("er") ? rest.dropFirst(2) : rest).first.map { ":*<".contains($0) } == true
    }

    /// Whether a line may be a label or a part of a title: short, and no sentence.
    static func mayBeLabel(_ line: TextLine) -> Bool {
        line.text.utf8.count <= 160 && !PlainWords.endsSentence(line.text)
    }

    private static let sums: Set<String> = ["summa", "totalt", "total", "delsumma", "totalsumma"]
    private static let all: Set<String> = ["alla", "alla kön", "samtliga", "båda könen"]

    /// Whether the title of a row of figures says that it is a sum.
    static func isSum(_ title: String) -> Bool {
        guard title.utf8.count <= 120 else { return false }
        let key = PlainWords.key(title)
        guard let first = key.split(separator: " ").first else { return false }
        return sums.contains(String(first)) || all.contains(key)
    }
}
