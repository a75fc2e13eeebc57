import Presentation

/// A finding where it stands, linked to its row in the list of findings.
struct FindingMarkup {
    let finding: FindingPart
    let words: Phrases

    /// The finding under what it is about.
    func writeParagraph(to writer: inout MarkupWriter) {
        writer.raw("<p class=\"finding\">")
        name(to: &writer)
        writer.raw(". ")
        sentence(to: &writer)
        writer.raw("</p>\n")
    }

    /// The finding as the row of a table under the row that it is about.
    func writeRow(columns: Int, to writer: inout MarkupWriter) {
        writer.raw("<tr class=\"finding\"><th scope=\"row\">")
        name(to: &writer)
        writer.raw("</th><td colspan=\"")
        writer.text(String(columns - 1))
        writer.raw("\">")
        sentence(to: &writer)
        writer.raw("</td></tr>\n")
    }

    private func name(to writer: inout MarkupWriter) {
        writer.raw("<a href=\"#")
        writer.text(finding.anchor)
        writer.raw("\">")
        writer.text(finding.name(words))
        writer.raw("</a>")
    }

    private func sentence(to writer: inout MarkupWriter) {
        writer.raw("<strong>")
        writer.text("\(finding.kind): \(finding.label).")
        writer.raw("</strong>")
        guard let message = finding.message else { return }
        if finding.isEnglish { writer.raw(" <span lang=\"en\">") } else { writer.raw(" <span>") }
        writer.text(message)
        writer.raw("</span>")
    }
}
