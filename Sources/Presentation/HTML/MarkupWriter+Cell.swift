extension MarkupWriter {
    /// A table cell with a value, or an empty one.
    package mutating func cell(_ value: Shown?) {
        raw("<td>")
        if let value { shown(value) }
        raw("</td>")
    }
}
