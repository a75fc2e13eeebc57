/// The language of a rendering.
package enum RenderingLanguage: String, FieldChoice {
    case sv, en
}

// How a document is rendered.
extension FieldReader {
    /// The language of the page.
    mutating func language() throws(FieldError) -> RenderingLanguage? {
        try choice(
            ifPresent: "lang", "The language of the page, sv if it is not given; JSON is not affected.", example: .en,
            tool: .option("The language of the rendering."))
    }

    /// The width of the plain text.
    mutating func width() throws(FieldError) -> Int? {
        try whole(
            ifPresent: "width", "The width of the plain text in columns, 80 if it is not given.", in: 40...240,
            example: 72)
    }
}
