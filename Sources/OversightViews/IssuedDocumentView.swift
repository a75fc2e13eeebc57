package import Oversight

/// A document that was issued.
package struct IssuedDocumentView: Codable, Sendable, Equatable {
    /// One form in which it was issued.
    package struct Rendering: Codable, Sendable, Equatable {
        /// The media type.
        package var mediaType: String
        /// The language, as in BCP 47.
        package var language: String
        /// How many bytes it has.
        package var length: Int
        /// The SHA-256 of its bytes, hexadecimal.
        package var sha256: String
    }

    /// The identifier: the SHA-256 of its first rendering.
    package var id: String
    /// What it is.
    package var kind: DocumentKind
    /// The identifier of the meeting.
    package var meeting: String
    /// The day of the meeting.
    @Nullable package var date: CalendarDate?
    /// The identifier of the body.
    package var body: String
    /// The name of the body.
    package var bodyName: String
    /// The paragraph of an extract.
    @Nullable package var paragraph: String?
    /// The day on which it was issued.
    package var on: CalendarDate
    /// The position of the log up to which it shows what was known.
    package var asOfPosition: Int
    /// The day on which the minutes, or the paragraph of an extract, were adjusted.
    @Nullable package var adjustedOn: CalendarDate?
    /// The forms in which it was issued.
    package var renderings: [Rendering]

    /// A document as surfaces show it.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - state: The state that holds its meeting.
    package init(_ document: IssuedDocument, in state: OversightState) {
        let issued = document.issued
        let meeting = issued.flatMap { state.meetings[$0.meeting] }
        id = document.id.rawValue
        kind = issued?.kind ?? .minutes
        self.meeting = issued?.meeting.rawValue ?? ""
        date = meeting?.date
        body = meeting?.body.rawValue ?? ""
        bodyName = meeting.map { state.name(of: $0.body) } ?? ""
        paragraph = issued?.paragraph
        on = issued?.on ?? .distantPast
        asOfPosition = issued?.position ?? 0
        adjustedOn = issued?.paragraph.map { meeting?.adjustedOn($0) } ?? meeting?.adjustedOn
        renderings = (issued?.renderings ?? []).map {
            Rendering(mediaType: $0.mediaType, language: $0.language, length: $0.length, sha256: $0.digest)
        }
    }
}
