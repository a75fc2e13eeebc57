/// The unit that ends the heading of a table, such as `Driftredovisning (tkr)` or `Resultat, mnkr`.
enum HeadingUnit {
    /// A heading without its unit, and the unit as written; `nil` if it ends with none.
    static func parted(_ heading: String) -> (title: String, unit: String)? {
        guard heading.utf8.count <= 200 else { return nil }
        let inner: Substring
        let title: Substring
        if heading.hasSuffix(")"), let open = heading.lastIndex(of: "(") {
            (title, inner) = (heading[..<open], heading[heading.index(after: open)...].dropLast())
        } else if let comma = heading.lastIndex(of: ",") {
            (title, inner) = (heading[..<comma], heading[heading.index(after: comma)...])
        } else if let range = heading.ranges(of: " i ").last {
            (title, inner) = (heading[..<range.lowerBound], heading[range.upperBound...])
        } else {
            return nil
        }
        let unit = inner.trimmed.hasSuffix(".") ? inner.trimmed.dropLast() : inner.trimmed
        let isUnit =
            unit == "%" || ColumnMeaning(String(unit)).unit != nil || UnitsNearby.money(in: String(unit)) != nil
        guard isUnit, PlainWords.count(unit) <= 3, !title.trimmed.isEmpty else { return nil }
        let written = PlainWords.count(unit) > 1 ? UnitsNearby.money(in: String(unit)) : nil
        return (String(title.trimmed), written ?? String(unit))
    }
}
