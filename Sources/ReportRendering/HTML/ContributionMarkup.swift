import Presentation

/// By what a service contributes to a goal or an assignment, under a heading of the fourth level.
struct ContributionMarkup {
    let contributions: [ContributionPart]
    let words: Phrases

    func write(to writer: inout MarkupWriter) {
        for contribution in contributions where !contribution.entries.isEmpty {
            writer.raw("<h4>")
            if let theme = contribution.theme {
                writer.content(theme, in: "bdi")
            } else {
                writer.text(words[.contribution])
            }
            writer.raw("</h4>\n<dl>\n")
            for entry in contribution.entries {
                writer.raw("<div><dt>")
                writer.text(entry.label)
                writer.raw("</dt>")
                for text in entry.texts {
                    writer.raw("<dd>")
                    writer.content(text, in: "bdi")
                    writer.raw("</dd>")
                }
                writer.raw("</div>\n")
            }
            writer.raw("</dl>\n")
        }
    }
}
