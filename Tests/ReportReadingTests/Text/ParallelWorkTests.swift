import Testing

@testable import ReportReading

@Suite("Work on several processors")
struct ParallelWorkTests {
    @Test("gives what is made of each element, in order", arguments: [0, 1, 2, 3, 4, 7, 8, 9, 1000])
    func order(count: Int) {
        let numbers = Array(0..<count)
        for size in [1, 4, 64] {
            #expect(numbers.parallelMap(by: size) { $0 * $0 } == numbers.map { $0 * $0 })
        }
    }

    @Test("may be asked for from many threads at once")
    func manyAtOnce() async {
        let numbers = Array(0..<1000)
        let sums = await withTaskGroup(of: Int.self) { group in
            for number in 0..<32 {
                group.addTask { numbers.parallelMap(by: 10) { $0 * number }.reduce(0, +) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(sums.sorted() == (0..<32).map { $0 * 499_500 })
    }
}
