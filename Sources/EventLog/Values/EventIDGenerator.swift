/// Makes UUIDs of version 7 (RFC 9562, section 6.2, method 2) that only ever grow.
///
/// Within one millisecond, and after a clock was set back, the random part is counted upwards from the id before. An
/// engine seeds the generator with the last id that it stored, so the ids of a log are in the order of its positions
/// whatever the clock does.
package struct EventIDGenerator: Sendable {
    private static let randomAMask: UInt64 = 0xfff
    private static let randomBMask: UInt64 = (1 << 62) - 1

    private var last: EventID?

    /// A generator whose ids all come after one that exists.
    ///
    /// - Parameter last: The newest id already generated, or `nil` if there is none.
    package init(after last: EventID? = nil) {
        self.last = last
    }

    /// The next id.
    ///
    /// - Parameter time: When it is made; a time before that of the last id is read as the time of the last id.
    /// - Returns: An id greater than every id that this generator gave before.
    package mutating func next(at time: Timestamp) -> EventID {
        let milliseconds = UInt64(max(0, time.milliseconds)) & ((1 << 48) - 1)
        let id: EventID
        if let last, last.high >> 16 >= milliseconds {
            id = Self.following(last)
        } else {
            // The top bit of the counter starts clear, so that it has room to count up within the millisecond.
            id = Self.make(
                milliseconds: milliseconds, randomA: .random(in: 0...(Self.randomAMask >> 1)),
                randomB: .random(in: 0...Self.randomBMask))
        }
        last = id
        return id
    }

    private static func following(_ last: EventID) -> EventID {
        let milliseconds = last.high >> 16
        let randomA = last.high & randomAMask
        let randomB = (last.low & randomBMask) + .random(in: 1...0xffff_ffff)
        if randomB <= randomBMask { return make(milliseconds: milliseconds, randomA: randomA, randomB: randomB) }
        if randomA < randomAMask {
            return make(milliseconds: milliseconds, randomA: randomA + 1, randomB: randomB & randomBMask)
        }
        return make(milliseconds: milliseconds + 1, randomA: 0, randomB: randomB & randomBMask)
    }

    private static func make(milliseconds: UInt64, randomA: UInt64, randomB: UInt64) -> EventID {
        EventID(high: milliseconds << 16 | 0x7000 | randomA, low: 0b10 << 62 | randomB)
    }
}
