/// Why bytes are no snapshot of a state.
public struct SnapshotError: Error, Sendable, Hashable {
    /// What is wrong with the bytes.
    public enum Damage: String, Sendable, Hashable, CaseIterable {
        /// They end in the middle of a value.
        case endTooSoon = "the bytes end too soon"
        /// They go on after the last value.
        case goOn = "bytes follow the end"
        /// A number is longer than any that is written.
        case number = "no number stands there"
        /// A text is not UTF-8.
        case text = "no UTF-8 text stands there"
        /// A day is none of the calendar.
        case day = "no day of the calendar stands there"
        /// A mark that says whether a value follows is neither of the two that there are.
        case mark = "no mark of presence stands there"
        /// A word is none of its closed set.
        case word = "an unknown word stands there"
        /// Two things have one identifier.
        case repetition = "a thing comes a second time there"
        /// A key comes twice, or before one that it follows.
        case order = "a key stands there that does not follow the last"
    }

    /// What is wrong.
    public var damage: Damage
    /// Where, counted in bytes from 0.
    public var offset: Int

    /// Damage at a place.
    ///
    /// - Parameters:
    ///   - damage: What is wrong.
    ///   - offset: Where, counted in bytes from 0.
    public init(_ damage: Damage, at offset: Int) {
        self.damage = damage
        self.offset = offset
    }
}

extension SnapshotError: CustomStringConvertible {
    /// One sentence that names the place.
    public var description: String { "The state is damaged at byte \(offset): \(damage.rawValue)." }
}
