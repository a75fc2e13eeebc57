import Oversight
package import OversightViews
import Presentation

/// A document of a meeting as blocks, before it is written as text, Markdown or HTML.
struct MeetingDocument {
    /// A piece of a document.
    enum Block {
        /// A heading: of a chapter at level 2, of a paragraph of the minutes at level 3.
        case heading(Int, Shown)
        case facts([Fact])
        case paragraph(Shown)
        /// A label with what was written under it.
        case labelled(String, Shown)
        /// Sentences one under the other, such as those that begin with `att`.
        case list([Shown])
        case table(caption: String, columns: [String], rows: [[Shown]])

        /// The block with what people wrote made safe to print.
        fileprivate var legible: Block {
            switch self {
            case .heading(let level, let heading): .heading(level, heading.legible)
            case .facts(let facts): .facts(facts.compactMap { Fact($0.label, $0.value.legible) })
            case .paragraph(let paragraph): .paragraph(paragraph.legible)
            case .labelled(let label, let value): .labelled(label, value.legible)
            case .list(let sentences): .list(sentences.map(\.legible))
            case .table(let caption, let columns, let rows):
                .table(caption: caption, columns: columns, rows: rows.map { $0.map(\.legible) })
            }
        }
    }

    /// What it is, with the name of the body.
    let title: String
    /// The municipality that the body belongs to.
    let municipality: String
    let facts: [Fact]
    private(set) var blocks: [Block] = []
    let words: Phrases
    let record: MeetingRecordView

    /// A document.
    ///
    /// - Parameters:
    ///   - kind: Which one.
    ///   - record: What is recorded of the meeting.
    ///   - paragraph: The paragraph of an extract.
    ///   - language: The language of headings and labels.
    init(_ kind: MeetingDocumentForm, of record: MeetingRecordView, in language: PageLanguage) {
        words = Phrases(language: language)
        self.record = record
        municipality = Legible.line(record.meeting.municipalityName) ?? ""
        let heading: MeetingPhrase =
            switch kind {
            case .summons: .summons
            case .minutes: .minutes
            case .notice: .notice
            case .extract: .extract
            }
        let body = Legible.line(record.meeting.bodyName) ?? record.meeting.body
        title = "\(words[heading]) – \(body.prefix(1).uppercased() + body.dropFirst())"
        facts = [
            Fact(words[.municipality], .content(municipality)),
            Fact(words[.keptBy], .content(body)),
            Fact(words[.meetingDay], record.meeting.date.map { .day($0) }),
            Fact(words[.begins], .content(record.begins)),
            kind == .summons ? nil : Fact(words[.ends], .content(record.ends)),
            Fact(words[.place], .content(record.place)),
        ].compactMap(\.self)
        if record.meeting.cancelledOn != nil { add(.paragraph(.words(words[.cancelled] + "."))) }
        switch kind {
        case .summons: summons()
        case .minutes: minutes()
        case .notice: notice()
        case .extract(let items): extract(items)
        }
    }

    /// A text that somebody wrote, as a block of its own.
    mutating func add(_ label: String, _ text: String?) {
        if let text = Legible.block(text) { add(.labelled(label, .content(text))) }
    }

    mutating func add(_ block: Block) { blocks.append(block.legible) }
}

/// Which document of a meeting is made.
package enum MeetingDocumentForm: Sendable, Equatable {
    /// Kallelse med föredragningslista.
    case summons
    /// Protokoll.
    case minutes
    /// Anslagsbevis.
    case notice
    /// Protokollsutdrag of a paragraph, under which several reports may have been decided on together.
    case extract([MinuteItemView])
}

extension Shown {
    /// The value with what somebody wrote made safe to print.
    fileprivate var legible: Shown {
        guard case .content(let text) = self else { return self }
        return .content(Legible.block(text) ?? "")
    }
}
