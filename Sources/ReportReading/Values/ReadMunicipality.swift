/// The municipality that a document names on its cover.
package struct ReadMunicipality: Sendable, Hashable {
    /// As printed, such as `Granviks kommun`.
    package var written: String
    /// The line, from 1.
    package var line: Int

    /// Takes the municipality from a piece of a cover; `nil` if it is another note.
    init?(_ piece: CoverPiece) {
        guard !piece.isLabelled, piece.text.first?.isUppercase == true, piece.text.contains(" "),
            CoverNotes.namesMunicipality(piece.text.lowercased())
        else { return nil }
        written = piece.text
        line = piece.line.number
    }
}
