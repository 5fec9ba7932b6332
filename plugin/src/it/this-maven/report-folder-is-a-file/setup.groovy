new File(basedir, 'target').mkdirs()
new File(basedir, 'target/kata').text = 'in the way'
return true
