/// The identifiers that a new entity may get, in the order in which they are tried.
///
/// The first is made of the entity's name. Different names can give the same identifier (Habo and Håbo, or two long names
/// that begin alike), so the ones after it carry a number: `-2`, `-3`, and so on. Identifiers that are recorded never change.
package struct IdentifierCandidates<Subject>: Sendable {
    private let stem: String
    private let ending: String

    /// Candidates of the form `stem`, `stem-2`, `stem-3`.
    ///
    /// - Parameters:
    ///   - first: The first candidate.
    ///   - ending: The end of the first candidate that stands behind the number too, such as the day of a meeting.
    init(_ first: Identifier<Subject>, keeping ending: String = "") {
        stem = String(first.rawValue.dropLast(ending.count))
        self.ending = ending
    }

    /// The candidate with a number, cut in front of the number if the whole would be too long.
    ///
    /// - Parameter number: From 1.
    package subscript(number: Int) -> Identifier<Subject> {
        guard number > 1 else { return Identifier(rawValue: stem + ending) }
        let suffix = "-\(number)\(ending)"
        var beginning = stem.prefix(Identifier<Subject>.maximumLength - suffix.utf8.count)
        while beginning.last == "-" { beginning.removeLast() }
        return Identifier(rawValue: beginning + suffix)
    }
}

extension EntityTable where Element: Entity {
    /// The entity that got one of some identifiers and is the one meant, or `nil` if there is none.
    ///
    /// Identifiers only narrow the search; the entity itself says whether it is meant.
    ///
    /// - Parameters:
    ///   - candidates: The identifiers that it may have got.
    ///   - isMeant: Whether an entity is the one looked for.
    func first(of candidates: IdentifierCandidates<Element>, where isMeant: (Element) -> Bool) -> Element? {
        var number = 1
        while let entity = named(candidates[number]) {
            if entity.revision > 0, isMeant(entity) { return entity }
            number += 1
        }
        return nil
    }

    /// The first of some identifiers that no entity has.
    ///
    /// - Parameters:
    ///   - candidates: The identifiers to try.
    ///   - isReserved: Whether an identifier is promised to an entity that the table does not hold yet.
    package func free(
        of candidates: IdentifierCandidates<Element>, besides isReserved: (Identifier<Element>) -> Bool = { _ in false }
    ) -> Identifier<Element> {
        var number = 1
        while self[candidates[number]] != nil || isReserved(candidates[number]) { number += 1 }
        return candidates[number]
    }
}
