import Dispatch
import Foundation
import Synchronization

extension Array where Element: Sendable {
    /// What a function makes of the elements, in their order, worked out on several processors at once.
    ///
    /// The helping threads are of its own: on those that answer requests it would hold up all others. A short list is worked
    /// out on the caller's thread, since threads cost more than they would save.
    ///
    /// - Parameters:
    ///   - size: How many elements a thread takes at a time: enough for a tenth of a millisecond or more.
    ///   - transform: The function, whose result follows from the element alone.
    func parallelMap<Value: Sendable>(
        by size: Int, _ transform: @escaping @Sendable (Element) -> Value
    ) -> [Value] {
        let lanes = Swift.min(ParallelWork<Element, Value>.mostLanes, (count + size - 1) / size)
        guard lanes > 1 else { return map(transform) }
        let work = ParallelWork(self, by: size, transform)
        let group = DispatchGroup()
        for _ in 1..<lanes {
            // A serial queue gives its work a thread even if all those of the shared pool are busy.
            DispatchQueue(label: "uppsikt.reading").async(group: group) { work.run() }
        }
        work.run()
        group.wait()
        return work.values
    }
}

/// A list whose elements are worked on by several threads, each of which takes the next few until none is left.
private final class ParallelWork<Element: Sendable, Value: Sendable>: Sendable {
    /// How many threads work at a time, with the caller's; a document is not worth more.
    static var mostLanes: Int { min(ProcessInfo.processInfo.activeProcessorCount, 4) }

    private let elements: [Element]
    private let size: Int
    private let transform: @Sendable (Element) -> Value
    private let next = Atomic(0)
    private let parts: Mutex<[[Value]]>

    init(_ elements: [Element], by size: Int, _ transform: @escaping @Sendable (Element) -> Value) {
        (self.elements, self.size, self.transform) = (elements, size, transform)
        parts = Mutex(Array(repeating: [], count: (elements.count + size - 1) / size))
    }

    /// Works until all elements have been taken.
    func run() {
        while true {
            let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
            let start = part * size
            guard start < elements.count else { return }
            let values = elements[start..<min(start + size, elements.count)].map(transform)
            parts.withLock { $0[part] = values }
        }
    }

    /// The results in order, when all threads have ended.
    var values: [Value] { parts.withLock { $0.flatMap { $0 } } }
}
