import Presentation

/// A table of activities.
///
/// The rows are what grows in a report: Mustache spends about a microsecond on every value that a template names, which
/// for ten values in each of five hundred rows is more than a page may take. So rows are written straight.
struct ActivityTable {
    let columns: ActivityColumns
    let words: Phrases

    var header: Markup {
        var writer = MarkupWriter(words.language)
        func column(_ phrase: Phrase, _ open: StaticString = "<th scope=\"col\">") {
            writer.raw(open)
            writer.text(words[phrase])
            writer.raw("</th>")
        }
        column(.activity)
        if columns.rationale { column(.rationale) }
        if columns.start { column(.start, "<th scope=\"col\" class=\"day\">") }
        if columns.end { column(.end, "<th scope=\"col\" class=\"day\">") }
        column(.status, "<th scope=\"col\" class=\"status\">")
        if columns.comment { column(.comment) }
        return writer.markup
    }

    func rows(_ activities: [ActivityPart]) -> Markup {
        var writer = MarkupWriter(words.language, capacity: activities.count * 1024)
        let units = words[.units]
        for activity in activities {
            writer.raw("<tr><th scope=\"row\">")
            writer.content(activity.title, in: "bdi")
            if let names = activity.units {
                writer.raw("<p>")
                writer.text(units)
                writer.raw(": ")
                writer.content(names, in: "bdi")
                writer.raw("</p>")
            }
            writer.raw("</th>")
            if columns.rationale {
                writer.raw("<td>")
                if let rationale = activity.rationale { writer.content(rationale, in: "p") }
                writer.raw("</td>")
            }
            if columns.start { writer.cell(activity.start) }
            if columns.end { writer.cell(activity.end) }
            writer.raw("<td>")
            writer.text(activity.status)
            writer.raw("</td>")
            if columns.comment {
                writer.raw("<td>")
                if let comment = activity.comment { writer.content(comment, in: "p") }
                writer.raw("</td>")
            }
            writer.raw("</tr>\n")
        }
        return writer.markup
    }
}
