/// A value and the day as of which it was stated: the later day wins, in whatever order values are recorded.
package struct Dated<Value: Sendable>: Sendable {
    /// The value.
    package private(set) var value: Value
    /// The day as of which it was stated.
    package private(set) var on: CalendarDate

    /// A value as of a day.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - on: The day as of which it was stated.
    package init(_ value: Value, on: CalendarDate) {
        self.value = value
        self.on = on
    }

    /// Replaces the value unless the new one is as of an earlier day; on the same day the one recorded last wins.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - on: The day as of which it was stated.
    package mutating func update(_ value: Value, on: CalendarDate) {
        if on >= self.on { self = Self(value, on: on) }
    }
}

extension Dated: Equatable where Value: Equatable {}

extension Optional {
    /// Replaces the value as ``Dated/update(_:on:)`` does, or sets the first one.
    mutating func update<Value>(_ value: Value, on: CalendarDate) where Wrapped == Dated<Value> {
        if self == nil { self = Dated(value, on: on) } else { self?.update(value, on: on) }
    }
}
