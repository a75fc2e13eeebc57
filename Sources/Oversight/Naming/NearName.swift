/// Whether a name may be another one misspelt.
package enum NearName {
    /// The fewest letters of a name in which one wrong letter is a slip: Mora and Nora are two towns.
    private static let fewestLetters = 5

    /// The names that a name may be a slip of, each once and in order.
    ///
    /// - Parameters:
    ///   - name: A name as written.
    ///   - names: Those that there are.
    package static func near(_ name: String, among names: some Sequence<String>) -> [String] {
        let key = Wording.key(name)
        return Set(names.lazy.filter { isSlip(key, of: Wording.key($0)) }).sorted()
    }

    /// Whether two names differ by one letter: one too many, one too few, a wrong one, or two in the wrong order.
    ///
    /// Names that differ by a figure are two names: "Område 1" and "Område 2".
    ///
    /// - Parameters:
    ///   - name: A name, as ``Wording/key(_:)`` compares it.
    ///   - other: Another one.
    package static func isSlip(_ name: String, of other: String) -> Bool {
        var (left, right) = (Array(name)[...], Array(other)[...])
        guard left != right, max(left.count, right.count) >= fewestLetters else { return false }
        while let first = left.first, first == right.first {
            left.removeFirst()
            right.removeFirst()
        }
        while let last = left.last, last == right.last {
            left.removeLast()
            right.removeLast()
        }
        guard !(left + right).contains(where: \.isNumber) else { return false }
        switch (left.count, right.count) {
        case (0, 1), (1, 0), (1, 1): return true
        case (2, 2): return left.reversed() == Array(right)
        default: return false
        }
    }
}

extension OversightState {
    /// The municipalities that a name may be meant for, in order of their names; none if one has the name.
    ///
    /// - Parameter name: "Ånge" or "Ånge kommun", in any case.
    package func municipalities(near name: String) -> [Municipality] {
        guard municipality(registeredAs: name) == nil else { return [] }
        let key = Wording.key(Municipality.shortName(name))
        return municipalities.entities.filter { known in
            known.id.rawValue == name || NearName.isSlip(key, of: Wording.key(known.name))
        }
        .sorted { $0.name < $1.name }
    }
}
