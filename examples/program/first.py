#NEEDS python3

# A program is a file with steps to carry out. Each run carries out the same
# steps, and begins with the same values.

flour = 500
flour = flour - 200
print("flour left:", flour)
