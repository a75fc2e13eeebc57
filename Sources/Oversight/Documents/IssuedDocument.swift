/// The events of a document that was issued, in the stream `document-<id>`.
package enum DocumentEvent: Sendable, Equatable, EventFamily {
    case issued(DocumentIssued)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .issued(let event): visitor.visit(event, Self.issued)
        }
    }
}

/// The kinds of documents that are issued.
///
/// The raw value is the key that scripts and stored events use.
package enum DocumentKind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Kallelse med föredragningslista.
    case summons
    /// Protokoll.
    case minutes
    /// Anslagsbevis.
    case notice
    /// Protokollsutdrag, of one paragraph.
    case extract
}

/// One form in which a document was issued.
package struct DocumentRendering: Sendable, Hashable {
    /// The media type, such as `text/html`.
    package var mediaType: String
    /// The language, as in BCP 47.
    package var language: String
    /// How many bytes it has.
    package var length: Int
    /// The SHA-256 of its bytes, in 64 lower-case hexadecimal digits, under which they are stored.
    package var digest: String

    /// A rendering.
    package init(mediaType: String, language: String, length: Int, digest: String) {
        self.mediaType = mediaType
        self.language = language
        self.length = length
        self.digest = digest
    }
}

/// A document was issued; its renderings are stored by their digests before the event is.
package struct DocumentIssued: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    package var on: CalendarDate
    /// What it is.
    package var kind: DocumentKind
    /// The meeting that it is of.
    package var meeting: Identifier<Meeting>
    /// The paragraph of an extract, as written.
    package var paragraph: String?
    /// The position of the log up to which it shows what was known.
    package var position: Int
    /// The forms in which it was issued.
    package var renderings: [DocumentRendering]

    /// A document as issued.
    package init(
        on: CalendarDate, kind: DocumentKind, meeting: Identifier<Meeting>, paragraph: String? = nil, position: Int,
        renderings: [DocumentRendering]
    ) {
        self.on = on
        self.kind = kind
        self.meeting = meeting
        self.paragraph = paragraph
        self.position = position
        self.renderings = renderings
    }
}

/// A document that was issued, folded from its events.
package struct IssuedDocument: Sendable, Equatable, Decider {
    package typealias Event = DocumentEvent
    package typealias Command = DocumentCommand

    package static var streamKind: StreamKind { .document }

    /// The identifier: the digest of its first rendering.
    package let id: Identifier<IssuedDocument>
    /// What was issued, as the event has it.
    package internal(set) var issued: DocumentIssued?
    /// The revision of its stream: the number of events that were applied.
    package var revision = 0

    /// A document before it is issued.
    ///
    /// - Parameter id: The identifier.
    package init(id: Identifier<IssuedDocument>) { self.id = id }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of its stream.
    ///   - position: Its position in the log.
    package mutating func apply(_ event: DocumentEvent, at position: Int) {
        revision += 1
        switch event {
        case .issued(let issued): self.issued = issued
        }
    }
}

/// What can be asked of a document.
package enum DocumentCommand: Sendable, Equatable {
    /// Issue it.
    case issue(DocumentIssued)
}

extension IssuedDocument {
    /// Decides what follows from a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - occasion: When it happened, and the day of recording.
    /// - Returns: The events to append; none if the same document was issued before.
    /// - Throws: ``Refusal`` if the command cannot be carried out.
    package func decide(_ command: DocumentCommand, _ occasion: Occasion) throws(Refusal) -> [DocumentEvent] {
        switch command {
        case .issue(var issued):
            guard self.issued == nil else { return [] }
            try occasion.check(notBefore: nil, "The issue of a document", follows: "anything")
            issued.on = occasion.on
            return [.issued(issued)]
        }
    }
}

extension Meeting {
    /// Refuses to issue a document before what it says is settled.
    ///
    /// - Parameters:
    ///   - kind: The document.
    ///   - paragraph: The paragraph of an extract.
    ///   - occasion: When it is to be issued.
    /// - Throws: ``Refusal`` if the meeting is not as far.
    package func checkMayIssue(
        _ kind: DocumentKind, paragraph: String?, _ occasion: Occasion
    ) throws(Refusal) {
        try checkNotCancelled()
        if kind != .extract, paragraph != nil {
            throw Refusal(.invalid, "Only an extract is of one paragraph.")
        }
        let settledOn: CalendarDate? =
            switch kind {
            case .summons: scheduledOn
            case .minutes: adjustedOn
            case .notice: postedOn
            case .extract: adjustedOn(paragraph ?? "")
            }
        try occasion.check(notBefore: settledOn, "The issue of a document", follows: "what it says was settled")
        switch kind {
        case .summons:
            if let adjustedOn {
                throw Refusal(
                    .wrongState, "The minutes of \(id) were adjusted on \(adjustedOn); nobody is summoned any more.")
            }
        case .minutes, .notice:
            guard adjustedOn == nil || (kind == .notice && postedOn == nil) else { return }
            throw Refusal(
                .wrongState,
                "The minutes of \(id) are not \(adjustedOn == nil ? "adjusted" : "posted") yet, so this document is not issued; `uppsiktctl meeting document` shows it as it would be."
            )
        case .extract:
            guard adjustedOn(paragraph ?? "") == nil else { return }
            throw Refusal(
                .wrongState, "\(paragraph.map(Wording.tidy) ?? "The paragraph") of \(id) is not adjusted yet.")
        }
    }
}
