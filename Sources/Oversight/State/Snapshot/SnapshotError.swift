/// Why bytes are not a snapshot of a state.
package struct SnapshotError: Error, Sendable, Hashable {
    /// The kinds of damage.
    package enum Damage: String, Sendable, Hashable, CaseIterable {
        /// They end in the middle of a value.
        case endTooSoon = "the bytes end too soon"
        /// They go on after the last value.
        case goOn = "bytes follow the end"
        /// A number is longer than numbers are written.
        case number = "it is not a number"
        /// A text is not UTF-8.
        case text = "it is not UTF-8 text"
        /// A day is not in the calendar.
        case day = "it is not a day of the calendar"
        /// The byte that says whether a value is present is neither 0 nor 1.
        case mark = "it is not a mark of presence"
        /// A word is not in its closed set.
        case word = "it is an unknown word"
        /// Two entities have the same identifier.
        case repetition = "an entity comes a second time"
        /// A key comes twice, or out of order.
        case order = "a key is not in order"
    }

    /// The kind of damage.
    package var damage: Damage
    /// The offset in bytes, from 0.
    package var offset: Int

    /// Damage at an offset.
    ///
    /// - Parameters:
    ///   - damage: The kind of damage.
    ///   - offset: The offset in bytes, from 0.
    package init(_ damage: Damage, at offset: Int) {
        self.damage = damage
        self.offset = offset
    }
}

extension SnapshotError: CustomStringConvertible {
    /// One sentence that names the offset.
    package var description: String { "The state is damaged at byte \(offset): \(damage.rawValue)." }
}
