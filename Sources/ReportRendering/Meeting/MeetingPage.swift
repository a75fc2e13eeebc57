import Presentation

/// What the template of a meeting's documents is given.
struct MeetingPage {
    private let document: MeetingDocument
    private var words: Phrases { document.words }

    init(_ document: MeetingDocument) { self.document = document }

    var page: Node {
        Node([
            "language": words.language.rawValue,
            "words": words,
            "stylesheet": Stylesheet.markup,
            "title": document.title,
            "heading": markup { $0.text(document.title) },
            "municipality": document.municipality.isEmpty ? nil : document.municipality,
            "facts": document.facts.map { fact in
                Node(["label": fact.label, "value": markup { $0.shown(fact.value) }])
            },
            "content": content,
        ])
    }

    private var content: Markup {
        markup { writer in
            var pairs: [(label: String, value: Shown)] = []
            for block in document.blocks {
                switch block {
                case .facts(let facts): pairs += facts.map { ($0.label, $0.value) }
                case .labelled(let label, let value): pairs.append((label, value))
                case .heading, .paragraph, .list, .table:
                    write(pairs, to: &writer)
                    pairs = []
                    write(block, to: &writer)
                }
            }
            write(pairs, to: &writer)
        }
    }

    private func markup(_ write: (inout MarkupWriter) -> Void) -> Markup {
        var writer = MarkupWriter(words.language, capacity: 4096)
        write(&writer)
        return writer.markup
    }

    private func write(_ block: MeetingDocument.Block, to writer: inout MarkupWriter) {
        switch block {
        case .heading(let level, let heading):
            writer.raw(level == 2 ? "<h2>" : "<h3>")
            writer.shown(heading)
            writer.raw(level == 2 ? "</h2>\n" : "</h3>\n")
        case .facts, .labelled: break
        case .paragraph(let paragraph):
            writer.raw("<p>")
            writer.shown(paragraph)
            writer.raw("</p>\n")
        case .list(let sentences):
            writer.raw("<ul>\n")
            for sentence in sentences {
                writer.raw("<li>")
                writer.shown(sentence)
                writer.raw("</li>\n")
            }
            writer.raw("</ul>\n")
        case .table(let caption, let columns, let rows):
            writer.raw("<table>\n<caption>")
            writer.text(caption)
            writer.raw("</caption>\n<thead>\n<tr>")
            for column in columns {
                writer.raw("<th scope=\"col\">")
                writer.text(column)
                writer.raw("</th>")
            }
            writer.raw("</tr>\n</thead>\n<tbody>\n")
            for cells in rows {
                writer.raw("<tr>")
                for (index, cell) in cells.enumerated() {
                    writer.raw(index == 0 ? "<th scope=\"row\">" : "<td>")
                    writer.shown(cell)
                    writer.raw(index == 0 ? "</th>" : "</td>")
                }
                writer.raw("</tr>\n")
            }
            writer.raw("</tbody>\n</table>\n")
        }
    }

    /// Labels with their values, those that follow each other in one list.
    private func write(_ pairs: [(label: String, value: Shown)], to writer: inout MarkupWriter) {
        guard !pairs.isEmpty else { return }
        writer.raw("<dl>\n")
        for (label, value) in pairs {
            writer.raw("<div><dt>")
            writer.text(label)
            writer.raw("</dt><dd>")
            writer.shown(value)
            writer.raw("</dd></div>\n")
        }
        writer.raw("</dl>\n")
    }
}

extension Templates {
    /// A document of a meeting.
    static let meeting = """
        {{> head}}
        {{{content}}}
        </main>
        </body>
        </html>

        """
}
