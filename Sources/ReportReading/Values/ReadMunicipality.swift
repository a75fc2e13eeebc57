/// The municipality that a document names on its cover.
package struct ReadMunicipality: Sendable, Hashable {
    /// As printed, such as `Granviks kommun`.
    package var written: String
    /// The line, from 1.
    package var line: Int

    /// Takes the municipality from a piece of a cover; `nil` if it is another note.
    init?(_ piece: CoverPiece) {
        // "Kulturnämnden i Granviks kommun".
        let name = piece.text.firstRange(of: " i ").map { String(piece.text[$0.upperBound...]) } ?? piece.text
        guard !piece.isLabelled, name.first?.isUppercase == true, name.contains(" "),
            CoverNotes.namesMunicipality(name.lowercased())
        else { return nil }
        written = name
        line = piece.line.number
    }
}
