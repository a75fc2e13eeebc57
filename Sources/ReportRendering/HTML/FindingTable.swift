import Presentation

/// The table of findings, written straight as ``ActivityTable`` is: there may be one for every activity.
struct FindingTable {
    let findings: [FindingPart]
    let words: Phrases
    /// Whether findings are numbered and say their kind.
    let isNumbered: Bool

    private var hasLines: Bool { findings.contains { $0.line != nil } }

    var header: Markup {
        var writer = MarkupWriter(words.language)
        let columns: [Phrase] = hasLines ? [.findingKind, .line, .findingMessage] : [.findingKind, .findingMessage]
        for column in columns {
            writer.raw("<th scope=\"col\">")
            writer.text(words[column])
            writer.raw("</th>")
        }
        return writer.markup
    }

    var rows: Markup {
        var writer = MarkupWriter(words.language, capacity: findings.count * 256)
        let hasLines = hasLines
        for finding in findings {
            if isNumbered {
                writer.raw("<tr id=\"")
                writer.text(finding.anchor)
                writer.raw("\"><th scope=\"row\">")
            } else {
                writer.raw("<tr><th scope=\"row\">")
            }
            writer.text(finding.listed(isNumbered))
            writer.raw("</th>")
            if hasLines {
                writer.raw("<td class=\"number\">")
                if let line = finding.line { writer.text(String(line)) }
                writer.raw("</td>")
            }
            if finding.isEnglish { writer.raw("<td lang=\"en\">") } else { writer.raw("<td>") }
            if let message = finding.message { writer.text(message) }
            writer.raw("</td></tr>\n")
        }
        return writer.markup
    }
}
