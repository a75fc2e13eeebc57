import Testing

@testable import Oversight

@Suite("An array in chunks")
struct ChunkedArrayTests {
    @Test("has what an array has", arguments: [0, 1, 255, 256, 257, 512, 1_000])
    func elements(_ count: Int) {
        let chunked = ChunkedArray(0..<count)
        #expect(chunked.count == count)
        #expect(Array(chunked) == Array(0..<count))
        #expect(chunked.indices.map { chunked[$0] } == Array(0..<count))
        #expect(chunked == ChunkedArray(0..<count))
        #expect(chunked != ChunkedArray(0...count))
    }

    @Test("leaves the original as it was when a copy is changed or grows", arguments: [0, 255, 256, 999])
    func copies(_ index: Int) {
        let original = ChunkedArray(0..<1_000)
        var copy = original
        copy[index] = -1
        copy.append(1_000)
        #expect(Array(original) == Array(0..<1_000))
        #expect(copy[index] == -1)
        #expect(copy.count == 1_001)
        #expect(zip(original, copy).filter { $0 != $1 }.count == 1)
    }

    @Test("shares all chunks with a changed copy but the one that has the change")
    func sharing() {
        let original = ChunkedArray(0..<1_000)
        var copy = original
        copy[300] = -1
        let shared = zip(original.chunks, copy.chunks).map { one, other in
            one.withUnsafeBufferPointer { one in
                other.withUnsafeBufferPointer { one.baseAddress == $0.baseAddress }
            }
        }
        #expect(shared == [true, false, true, true])
    }
}
