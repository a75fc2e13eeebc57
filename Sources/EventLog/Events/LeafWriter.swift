/// Writes the lines of a leaf's input into memory, without making a string of each first, which would cost more than its hash.
struct LeafWriter {
    /// The most that a leaf takes beside its texts: the first byte and line, three numbers, three ids, a time, and the feeds.
    static let mostOfTheRest = 256
    private static let lineFeed = UInt8(ascii: "\n")

    private let bytes: UnsafeMutableRawBufferPointer
    /// How many bytes have been written.
    private(set) var count = 0

    /// - Parameter bytes: As many as the texts have, and ``mostOfTheRest`` more.
    init(_ bytes: UnsafeMutableRawBufferPointer) { self.bytes = bytes }

    mutating func put(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
    }

    mutating func text(_ text: some Collection<UInt8>) {
        let length = text.count
        UnsafeMutableRawBufferPointer(rebasing: bytes[count..<count + length]).copyBytes(from: text)
        count += length
    }

    mutating func line(_ text: some Collection<UInt8>) {
        self.text(text)
        put(Self.lineFeed)
    }

    mutating func line(_ id: EventID) {
        line(length: EventID.textLength) { id.write(to: $0) }
    }

    mutating func line(_ time: Timestamp) {
        line(length: Timestamp.textLength) { time.write(to: $0) }
    }

    mutating func line(_ number: Int) {
        if number < 0 { put(UInt8(ascii: "-")) }
        var length = 1
        var power = number.magnitude / 10
        while power > 0 {
            power /= 10
            length += 1
        }
        line(length: length) { digits in
            var rest = number.magnitude
            for index in digits.indices.reversed() {
                digits[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            }
        }
    }

    private mutating func line(length: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
        let place = UnsafeMutableRawBufferPointer(rebasing: bytes[count..<count + length])
        place.withMemoryRebound(to: UInt8.self) { write($0) }
        count += length
        put(Self.lineFeed)
    }
}
