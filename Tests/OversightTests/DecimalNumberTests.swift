import Oversight
import SeededRandom
import TestSupport
import Testing

@Suite("An exact decimal number")
struct DecimalNumberTests {
    @Test(
        "is written as it was read",
        arguments: ["0", "34", "34.0", "-10500", "-0.6", "0.05", "-1183.10", "999999999999999999", "0.123456789"])
    func text(_ text: String) throws {
        let number = try #require(DecimalNumber(rawValue: text))
        #expect(number.rawValue == text)
        #expect(number.description == text)
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "-", ".", "1.", ".5", "1,5", "1 000", "+1", "--1", "1.2.3", "1e3", "٣", "−1", "0.1234567890",
            "1000000000000000000", "-1000000000000000000",
        ])
    func noNumber(_ text: String) { #expect(DecimalNumber(rawValue: text) == nil) }

    @Test("has bounds")
    func bounds() {
        #expect(DecimalNumber(significand: .min) == nil)
        #expect(DecimalNumber(significand: .max) == nil)
        #expect(DecimalNumber(significand: 1, decimals: -1) == nil)
        #expect(DecimalNumber(significand: 1, decimals: 10) == nil)
        #expect(DecimalNumber(significand: 999_999_999_999_999_999, decimals: 9) != nil)
    }

    @Test("is compared by value, and equal by its digits")
    func comparison() {
        let (whole, tenths): (DecimalNumber, DecimalNumber) = ("34", "34.0")
        #expect(whole != tenths)
        #expect(whole.hasSameValue(as: tenths))
        #expect(!whole.isLess(than: tenths))
        #expect(whole.isLess(than: "34.1"))
        #expect(!tenths.hasSameValue(as: "34.1"))
        #expect(("-2" as DecimalNumber).isLess(than: "-1.5"))
    }

    @Test("is subtracted exactly")
    func difference() {
        #expect(("10.3" as DecimalNumber).minus("10.25") == "0.05")
        #expect(("-10500" as DecimalNumber).minus("4000") == "-14500")
        let most: DecimalNumber = "999999999999999999"
        #expect(most.minus("-1") == nil)
        #expect(most.minus("0.1") == nil)
    }

    @Test("agrees with whole numbers on order and difference", arguments: 0..<200)
    func property(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let decimals = Int.random(in: 0...4, using: &random)
        let (left, right) = (Int.random(in: -9999...9999, using: &random), Int.random(in: -9999...9999, using: &random))
        let a = try #require(DecimalNumber(significand: left, decimals: decimals))
        // The same value with more decimals.
        let more = Int.random(in: 0...3, using: &random)
        let b = try #require(
            DecimalNumber(significand: right * (0..<more).reduce(1) { n, _ in n * 10 }, decimals: decimals + more))
        #expect(a.isLess(than: b) == (left < right))
        #expect(a.hasSameValue(as: b) == (left == right))
        let difference = try #require(a.minus(b))
        #expect(difference.hasSameValue(as: try #require(DecimalNumber(significand: left - right, decimals: decimals))))
        #expect(DecimalNumber(rawValue: b.rawValue) == b)
    }

    @Test(
        "One is rounded from another that is half a unit of its last digit away at most",
        arguments: [
            ("17.9", "17.9166666", true), ("17.9", "17.95", true), ("17.9", "17.850", true), ("17.9", "17.951", false),
            ("18", "17.9166666", true), ("17", "17.9166666", false), ("-17.9", "-17.92", true), ("34", "34.0", true),
            ("34.2", "34", false), ("34.0", "34", true), ("0", "0.5", true), ("0", "-0.51", false),
        ])
    func rounded(_ coarse: String, _ precise: String, _ isRounded: Bool) throws {
        let coarse = try #require(DecimalNumber(rawValue: coarse))
        #expect(coarse.isRounded(from: try #require(DecimalNumber(rawValue: precise))) == isRounded)
    }
}
