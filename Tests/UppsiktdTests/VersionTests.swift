import Testing

@testable import uppsiktd

@Suite struct VersionTests {
    @Test func theVersionHasThreeNumbers() {
        #expect(Version.current.split(separator: ".").compactMap { Int($0) }.count == 3)
    }
}
