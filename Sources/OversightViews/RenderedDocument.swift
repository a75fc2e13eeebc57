/// A document in one form, as bytes.
package struct RenderedDocument: Sendable, Equatable {
    /// The media type.
    package var mediaType: String
    /// The language, as in BCP 47.
    package var language: String
    /// The bytes.
    package var content: [UInt8]

    /// A document in one form.
    package init(mediaType: String, language: String, content: [UInt8]) {
        self.mediaType = mediaType
        self.language = language
        self.content = content
    }
}
