/// A value and the day on which it was said to hold: the later day wins, in whichever order they are recorded.
public struct Dated<Value: Sendable>: Sendable {
    /// What holds.
    public private(set) var value: Value
    /// The day on which it was said.
    public private(set) var on: CalendarDate

    /// A value said on a day.
    ///
    /// - Parameters:
    ///   - value: What holds.
    ///   - on: The day on which it was said.
    public init(_ value: Value, on: CalendarDate) {
        self.value = value
        self.on = on
    }

    /// Takes a value unless it was said on an earlier day; on the same day the one recorded last wins.
    ///
    /// - Parameters:
    ///   - value: What holds.
    ///   - on: The day on which it was said.
    public mutating func update(_ value: Value, on: CalendarDate) {
        if on >= self.on { self = Self(value, on: on) }
    }
}

extension Dated: Equatable where Value: Equatable {}

extension Optional {
    /// Takes a dated value as ``Dated/update(_:on:)`` does, or as the first one.
    mutating func update<Value>(_ value: Value, on: CalendarDate) where Wrapped == Dated<Value> {
        if self == nil { self = Dated(value, on: on) } else { self?.update(value, on: on) }
    }
}
