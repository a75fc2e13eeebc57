/// An array in chunks: a copy that is changed shares all chunks with the original but those that were changed.
///
/// An ordinary array of hundreds of thousands of entities is copied whole when one of them is changed while somebody
/// holds a copy, and a correction is tried on a copy of the state.
package struct ChunkedArray<Element> {
    /// All chunks but the last one are full.
    @usableFromInline var chunks: [[Element]] = []
    /// The number of elements.
    package private(set) var count = 0

    /// The number of elements of a full chunk, as a power of two.
    @usableFromInline static var shift: Int { 8 }
    @usableFromInline static var mask: Int { (1 << shift) - 1 }

    /// An empty array.
    package init() {}

    /// An array of elements in their order.
    package init(_ elements: some Sequence<Element>) {
        for element in elements { append(element) }
    }

    /// Adds an element at the end.
    package mutating func append(_ element: Element) {
        if count & Self.mask == 0 { chunks.append([]) }
        chunks[chunks.count - 1].append(element)
        count += 1
    }
}

extension ChunkedArray: RandomAccessCollection {
    @inlinable package var startIndex: Int { 0 }
    @inlinable package var endIndex: Int { count }

    /// The element at an index, to be changed in place.
    @inlinable package subscript(index: Int) -> Element {
        get { chunks[index >> Self.shift][index & Self.mask] }
        _modify { yield &chunks[index >> Self.shift][index & Self.mask] }
    }
}

extension ChunkedArray: Sendable where Element: Sendable {}
extension ChunkedArray: Equatable where Element: Equatable {}
