import Presentation

/// The table of findings, written straight as ``ActivityTable`` is: there may be one for every activity.
struct FindingTable {
    let findings: [FindingPart]
    let words: Phrases

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
            writer.raw("<tr><th scope=\"row\">")
            writer.text(finding.label)
            writer.raw("</th>")
            if hasLines {
                writer.raw("<td class=\"number\">")
                if let line = finding.line { writer.text(String(line)) }
                writer.raw("</td>")
            }
            writer.raw("<td lang=\"en\">")
            if let message = finding.message { writer.text(message) }
            writer.raw("</td></tr>\n")
        }
        return writer.markup
    }
}
